package dev.recap.input;

import dev.recap.BakedSite;
import dev.recap.InlineSite;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A project that has one post, {@code content/post.md}, and one template for it: what an author
 * writes, and what {@code post.html} shows of it. Other pages are off until a test wants them.
 */
final class OnePost {

  private static final List<String> PAGES =
      List.of("render.index", "render.archive", "render.feed", "render.tags");

  private final InlineSite site;

  OnePost(Path folder) {
    site = InlineSite.in(folder);
    set("");
  }

  /** Settings, a line each. */
  OnePost set(String settings) {
    String others =
        PAGES.stream()
            .filter(key -> !settings.contains(key + "="))
            .map(key -> key + "=false\n")
            .collect(Collectors.joining());
    site.with("-- jbake.properties --\n" + others + settings);
    return this;
  }

  /** Further files. */
  OnePost with(String files) {
    site.with(files);
    return this;
  }

  /** What a template that escapes nothing makes of the post; there must be nothing to warn of. */
  String shows(String template, String post) {
    return bake(template, post).succeeds().file("post.html");
  }

  BakedSite bake(String template, String post) {
    template(template);
    site.with("-- content/post.md --\n" + post);
    return site.bake();
  }

  /** Bakes a post of which only the problems are of interest. */
  BakedSite bake(String post) {
    return bake("${content.title}", post);
  }

  OnePost template(String template) {
    site.with("-- templates/post.ftl --\n" + template);
    return this;
  }

  InlineSite site() {
    return site;
  }
}
