import java.text.Normalizer;

/**
 * A generated file of a project.
 *
 * @param path from the project's folder
 * @param first a word at the start of its text
 * @param last a word at the end of its text, which its page must contain
 */
record Input(int number, String path, byte[] bytes, String first, String last) {

  Input with(byte[] others) {
    return new Input(number, path, others, first, last);
  }

  /** Returns the composed form of the path, by which problems and pages are compared with it. */
  String source() {
    return composed(path);
  }

  static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /** Returns the path that the file has in the site if it is copied. */
  String copied() {
    return source().substring(path.indexOf('/') + 1);
  }
}
