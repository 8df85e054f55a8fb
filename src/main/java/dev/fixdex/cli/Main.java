package dev.fixdex.cli;

/** The program's entry. */
public final class Main {
  private Main() {}

  /**
   * Runs one command line.
   *
   * @param args the arguments as the shell gave them
   */
  public static void main(String[] args) {
    System.out.println("fixdex 0.1.0");
  }
}
