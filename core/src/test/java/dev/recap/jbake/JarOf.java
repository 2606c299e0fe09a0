package dev.recap.jbake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Builds a jar from files as text, each below a line {@code -- path --}. Files that end in {@code
 * .java} are compiled against the class path of the tests; others are added as they are.
 */
public final class JarOf {

  private static final Pattern FILE = Pattern.compile("(?m)^-- (\\S+) --\\R");

  private JarOf() {}

  /** Returns the bytes of the jar. */
  public static byte[] files(String text) {
    Map<String, byte[]> content = new LinkedHashMap<>();
    List<JavaFileObject> sources = new ArrayList<>();
    List<String> parts = List.of(FILE.split(text));
    List<String> paths = FILE.matcher(text).results().map(found -> found.group(1)).toList();
    for (int i = 0; i < paths.size(); i++) {
      String path = paths.get(i);
      String file = parts.get(i + 1);
      if (path.endsWith(".java")) {
        sources.add(new Source(path, file));
      } else {
        content.put(path, file.getBytes(UTF_8));
      }
    }
    content.putAll(compile(sources));
    return jar(content);
  }

  private static Map<String, byte[]> compile(List<JavaFileObject> sources) {
    Map<String, ByteArrayOutputStream> compiled = new LinkedHashMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-proc:none", "-nowarn", "--release", "17");
    try (JavaFileManager files =
        new InMemory(compiler.getStandardFileManager(null, null, UTF_8), compiled)) {
      if (!sources.isEmpty()
          && !compiler.getTask(messages, files, null, options, null, sources).call()) {
        throw new AssertionError(messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> classes = new LinkedHashMap<>();
    compiled.forEach((path, bytes) -> classes.put(path, bytes.toByteArray()));
    return classes;
  }

  private static byte[] jar(Map<String, byte[]> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : content.entrySet()) {
        jar.putNextEntry(new JarEntry(file.getKey()));
        jar.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("memory:/" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> compiled;

    InMemory(JavaFileManager files, Map<String, ByteArrayOutputStream> compiled) {
      super(files);
      this.compiled = compiled;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      String path = className.replace('.', '/') + kind.extension;
      return new SimpleJavaFileObject(URI.create("memory:/" + path), kind) {
        @Override
        public ByteArrayOutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          compiled.put(path, bytes);
          return bytes;
        }
      };
    }
  }
}
