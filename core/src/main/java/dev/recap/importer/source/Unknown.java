package dev.recap.importer.source;

import dev.recap.importer.model.Receiver;
import dev.recap.problem.Place;
import dev.recap.problem.Problem;
import java.util.Map;

/** Reports the shortcodes and tags that stay in a text. */
final class Unknown {

  private Unknown() {}

  static void report(Map<String, Integer> counts, Place place, Receiver receiver) {
    counts.forEach(
        (name, count) ->
            receiver.problem(
                Problem.warning(
                    "import-shortcode",
                    place,
                    name + " stays as it is" + (count > 1 ? ", " + count + " times" : ""),
                    "write it in Markdown or HTML")));
  }
}
