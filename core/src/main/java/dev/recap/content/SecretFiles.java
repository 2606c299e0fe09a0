package dev.recap.content;

import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds files that usually contain a password, a token or a private key, by their names. */
final class SecretFiles {

  /** Hidden files and folders; {@code .env.example} and the like are meant to be read. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          ".*/\\.("
              + String.join(
                  "|",
                  "env(rc|\\.(?!example$|sample$|template$|dist$).*)?",
                  "(npmrc|yarnrc|yarnrc\\.yml|pypirc|netrc|pgpass|my\\.cnf|mylogin\\.cnf|s3cfg|boto)",
                  "(git|git-credentials|htpasswd|htdigest|dockercfg|vault[-_]pass.*|[a-z]*_?history)",
                  "(git|svn|hg|ssh|gnupg|aws|azure|kube|docker|gcloud)/.*")
              + ")");

  private static final Set<String> NAMES =
      Set.of(
          "_netrc",
          "htpasswd",
          "id_rsa",
          "id_dsa",
          "id_ecdsa",
          "id_ecdsa_sk",
          "id_ed25519",
          "id_ed25519_sk",
          "key.pem",
          "privkey.pem",
          "private.pem");

  private static final Set<String> EXTENSIONS =
      Set.of("ppk", "p12", "pfx", "jks", "keystore", "kdbx");

  private SecretFiles() {}

  /**
   * Returns true if the file's name, or that of a folder above it, is one of a secret.
   *
   * @param path with {@code /}
   */
  static boolean matches(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    // Without patterns in most cases: this is done for every file in every bake.
    return NAMES.contains(name)
        || EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        || name.endsWith("-key.pem")
        || ((path.startsWith(".") || path.contains("/.")) && HIDDEN.matcher("/" + path).matches());
  }

  static Problem problem(Place place) {
    return Problem.warning(
        "secret-file",
        place,
        "a file of this name usually contains a secret, and this one is published",
        "move it elsewhere, or set severity.secret-file=off if everybody may read it");
  }
}
