package dev.fixdex.render;

import dev.fixdex.source.ContentHash;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A theme's assets as files of the site. Pages load them from a folder that is named by what is in
 * it, so that a page never gets those of another build, and browsers may keep them for ever.
 *
 * <p>All are at the addresses of their names too, which stay: for programs that import the engines,
 * and for templates that were written for these addresses.
 */
public final class ThemeAssets {
  /** Where the folders are that are named by what is in them. */
  public static final String FOLDERS = "assets/by-content/";

  /** The file that lists what is in this build's folder, one path a line. */
  public static final String LIST = "assets/files.txt";

  private static final String ASSETS = "assets/";

  /** What pages do not load: the modules of which their workers are made, and files elsewhere. */
  private static final Pattern NOT_OF_PAGES =
      Pattern.compile("(?!assets/).*|assets/(?:search|diagnose)/.*|" + Pattern.quote(LIST));

  private static final int LETTERS = 16;

  private final List<SiteFile> files;
  private final String folder;

  private ThemeAssets(List<SiteFile> files, String folder) {
    this.files = List.copyOf(files);
    this.folder = folder;
  }

  /** The assets of a theme, as it is now. */
  public static ThemeAssets of(Theme theme) {
    List<SiteFile> all = theme.assets();
    List<SiteFile> pages =
        all.stream().filter(file -> !NOT_OF_PAGES.matcher(file.path()).matches()).toList();
    StringBuilder content = new StringBuilder();
    for (SiteFile file : pages) {
      content.append(file.path()).append(' ').append(ContentHash.of(file.bytes())).append('\n');
    }
    String name = ContentHash.of(content.toString()).toString().substring(0, LETTERS);
    String folder = FOLDERS + name + '/';
    List<SiteFile> files = new ArrayList<>(all);
    files.removeIf(file -> file.path().equals(LIST));
    StringBuilder list = new StringBuilder();
    for (SiteFile file : pages) {
      String path = folder + file.path().substring(ASSETS.length());
      files.add(new SiteFile(path, file.bytes()));
      list.append(path).append('\n');
    }
    files.add(SiteFile.text(LIST, list.toString()));
    return new ThemeAssets(files, folder);
  }

  /** All files, by paths of the site. */
  public List<SiteFile> files() {
    return files;
  }

  /** The folder that pages load from, relative to the site's root, with a slash at its end. */
  String folder() {
    return folder;
  }
}
