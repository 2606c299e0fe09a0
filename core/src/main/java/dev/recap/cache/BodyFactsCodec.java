package dev.recap.cache;

import dev.recap.model.BodyFacts;
import dev.recap.model.Heading;
import dev.recap.model.ImageTag;
import dev.recap.model.Reference;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What was found in a body as bytes. */
final class BodyFactsCodec {

  private static final Reference.Kind[] KINDS = Reference.Kind.values();

  private BodyFactsCodec() {}

  static void write(BodyFacts facts, ByteWriter out) {
    out.list(
        facts.headings(),
        (byteWriter, heading) ->
            byteWriter.count(heading.level()).text(heading.id()).text(heading.text()));
    out.list(
        facts.references(),
        (byteWriter, reference) ->
            byteWriter
                .constant(reference.kind())
                .text(reference.url())
                .count(reference.start())
                .count(reference.end())
                .place(reference.place()));
    IdentityHashMap<Reference, Integer> numbers = new IdentityHashMap<>();
    facts.references().forEach(reference -> numbers.put(reference, numbers.size()));
    out.list(
        facts.images(),
        (byteWriter, image) ->
            byteWriter
                .count(numbers.getOrDefault(image.source(), 0))
                .text(image.alt())
                .bool(image.sized())
                .count(image.end()));
    out.count(facts.words()).number(facts.more()).text(facts.opening());
  }

  /**
   * @param file that all places are in
   */
  static BodyFacts read(ByteReader in, String file) {
    List<Heading> headings =
        in.list(
            byteReader -> new Heading(byteReader.count(), byteReader.text(), byteReader.text()));
    List<Reference> references =
        in.list(
            byteReader ->
                new Reference(
                    byteReader.constant(KINDS),
                    byteReader.text(),
                    byteReader.count(),
                    byteReader.count(),
                    byteReader.place(file)));
    List<ImageTag> images = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      images.add(new ImageTag(references.get(in.count()), in.text(), in.bool(), in.count()));
    }
    return new BodyFacts(headings, references, images, in.count(), (int) in.number(), in.text());
  }
}
