import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites the class files of a jar that are older than Java 6 as files of Java 8, with the stack
 * maps that these need. A JVM keeps no older class in its AOT cache, and loads and verifies it anew
 * at each start. Of our libraries this is picocli, which is met on every start.
 *
 * <p>Run by {@code build-program.sh} as {@code java RaiseClassFiles.java JAR}. Needs JDK 24.
 */
final class RaiseClassFiles {
  private static final int FIRST_CACHED = ClassFile.JAVA_6_VERSION;
  private static final int RAISED = ClassFile.JAVA_8_VERSION;

  private RaiseClassFiles() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path raised = jar.resolveSibling(jar.getFileName() + ".raised");
    try (ZipFile in = new ZipFile(jar.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(raised))) {
      ClassFile classFile =
          ClassFile.of(
              StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(classesOf(in)));
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = bytesOf(in, entry);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(entry.getName().endsWith(".class") ? raise(classFile, bytes) : bytes);
        out.closeEntry();
      }
    }
    Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] raise(ClassFile classFile, byte[] bytes) {
    ClassModel model = classFile.parse(bytes);
    if (model.majorVersion() >= FIRST_CACHED) {
      return bytes;
    }
    ClassTransform sameCode =
        ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
    ClassTransform newVersion =
        ClassTransform.endHandler(raised -> raised.withVersion(RAISED, 0));
    return classFile.transformClass(model, sameCode.andThen(newVersion));
  }

  /** Stack maps name the common superclass of two types: it is looked up here. */
  private static ClassHierarchyResolver classesOf(ZipFile jar) {
    return ClassHierarchyResolver.ofResourceParsing(
            type -> {
              String descriptor = type.descriptorString();
              String name = descriptor.substring(1, descriptor.length() - 1) + ".class";
              ZipEntry entry = jar.getEntry(name);
              return entry == null ? null : open(jar, entry);
            })
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private static byte[] bytesOf(ZipFile jar, ZipEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(ZipFile jar, ZipEntry entry) {
    try {
      return jar.getInputStream(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
