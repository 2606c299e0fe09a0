import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Bakes generated documents and prints the smallest one of each kind of failure. */
final class Fuzz {

  private static final String HELP =
"""
Bakes generated documents and looks for stack traces, bakes that hang, and files or text that are lost.

  --count 2000   the number of documents
  --from 0       the number of the first
  --seed 1       another seed makes other documents
  --batch 100    documents in a project
""";

  private final Path home;
  private final Map<String, Integer> options =
      new LinkedHashMap<>(Map.of("--count", 2_000, "--from", 0, "--seed", 1, "--batch", 100));
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Map<String, Integer> codes = new TreeMap<>();
  private int pages;
  private int reported;
  private int leftOut;

  private Fuzz(List<String> arguments) {
    this.home = Path.of(arguments.get(0));
    for (int i = 1; i + 1 < arguments.size(); i += 2) {
      if (options.replace(arguments.get(i), Integer.valueOf(arguments.get(i + 1))) == null) {
        throw new IllegalArgumentException(arguments.get(i));
      }
    }
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length % 2 == 0) {
      System.out.print(HELP);
      return;
    }
    System.exit(new Fuzz(Arrays.asList(arguments)).run() ? 0 : 1);
  }

  private boolean run() throws IOException {
    long start = System.nanoTime();
    Path work = Files.createTempDirectory("recap-fuzz");
    Sites sites = new Sites(work);
    Generator generator = new Generator(home, options.get("--seed"));
    int from = options.get("--from");
    int end = from + options.get("--count");
    int batch = options.get("--batch");
    for (int number = from; number < end; number += batch) {
      List<Input> inputs = new ArrayList<>();
      for (int i = number; i < Math.min(end, number + batch); i++) {
        inputs.add(generator.input(i));
      }
      String site = Sites.name(number / batch);
      Trial trial = new Trial(sites, site, inputs).run();
      trial.codes().forEach((code, times) -> codes.merge(code, times, Integer::sum));
      pages += trial.counts().pages();
      reported += trial.counts().reported();
      leftOut += trial.counts().leftOut();
      for (Trial.Failure failure : trial.failures()) {
        if (seen.merge(failure.kind(), 1, Integer::sum) == 1) {
          print(sites, site, failure, inputs);
        } else {
          System.out.println(
              "another: "
                  + failure.kind()
                  + failure
                      .input()
                      .map(input -> ": " + input.path() + " (number " + input.number() + ")")
                      .orElse(""));
        }
      }
    }
    Sites.delete(work);
    System.out.println("problems: " + codes);
    System.out.printf(
        "%d documents in %d s: %d pages or copies, %d only with problems, %d left out as"
            + " documented; failures: %s%n",
        end - from,
        (System.nanoTime() - start) / 1_000_000_000,
        pages,
        reported,
        leftOut,
        seen.isEmpty() ? "none" : seen);
    return seen.isEmpty();
  }

  private static void print(Sites sites, String site, Trial.Failure failure, List<Input> inputs) {
    System.out.println("FAILURE in a project \"" + site + "\": " + failure.kind());
    System.out.println(failure.details());
    Function<Input, Boolean> fails = Trial.fails(sites, site, failure.kind());
    Optional<Input> culprit =
        failure.input().isPresent()
            ? failure.input().filter(fails::apply)
            : inputs.stream().filter(fails::apply).findFirst();
    if (culprit.isEmpty()) {
      System.out.println(
          "only several documents together fail"
              + failure.input().map(input -> ": " + input.path()).orElse(""));
      return;
    }
    System.out.println(
        "-- " + culprit.get().path() + " (number " + culprit.get().number() + ") --");
    Input smallest = smallest(culprit.get(), fails);
    System.out.println(visible(smallest.bytes()));
    System.out.println("--");
  }

  /** Removes ever smaller parts for as long as the rest fails. */
  private static Input smallest(Input input, Function<Input, Boolean> fails) {
    byte[] bytes = input.bytes();
    for (int size = Math.max(1, bytes.length / 2); size >= 1; size /= 2) {
      for (int at = 0; at < bytes.length; ) {
        byte[] fewer = without(bytes, at, Math.min(size, bytes.length - at));
        String text = new String(fewer, StandardCharsets.ISO_8859_1);
        boolean whole = text.contains(input.first()) && text.contains(input.last());
        if (whole && fails.apply(input.with(fewer))) {
          bytes = fewer;
        } else {
          at += size;
        }
      }
    }
    return input.with(bytes);
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] fewer = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, fewer, 0, at);
    System.arraycopy(bytes, at + length, fewer, at, bytes.length - at - length);
    return fewer;
  }

  private static String visible(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (char c : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
      text.append(
          c == '\n' || (c >= ' ' && c < 127)
              ? String.valueOf(c)
              : String.format("\\u%04x", (int) c));
    }
    return text.toString();
  }
}
