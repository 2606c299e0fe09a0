package dev.recap.importer.model;

import dev.recap.problem.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A post or a page of a source.
 *
 * @param place in the export
 * @param type {@code post}, {@code page} or a type of the project
 * @param date as in front matter; empty if there is none
 * @param slug the last part of the address
 * @param draft the reason why it is not public; empty if it is
 * @param header the other keys of the front matter, in order
 * @param address the path of the old page; empty if it had none of its own
 * @param oldAddresses other addresses that lead to it
 * @param file below {@code content/}; empty if the writer chooses one
 * @param comments maps with name, date, text and the like
 * @param body is read by another thread
 */
public record ImportedDocument(
    Place place,
    String type,
    String title,
    String date,
    String slug,
    String draft,
    Map<String, Object> header,
    String address,
    List<String> oldAddresses,
    String file,
    List<Map<String, Object>> comments,
    Supplier<ImportedBody> body) {

  /** Begins a document. */
  public static Builder at(Place place, String type, Supplier<ImportedBody> body) {
    return new Builder(place, type, body);
  }

  /** Collects the parts of a document. Empty values are left out. */
  public static final class Builder {

    private final Place place;
    private final String type;
    private final Supplier<ImportedBody> body;
    private final Map<String, Object> header = new LinkedHashMap<>();
    private final List<String> oldAddresses = new ArrayList<>();
    private final List<Map<String, Object>> comments = new ArrayList<>();
    private String title = "";
    private String date = "";
    private String slug = "";
    private String draft = "";
    private String address = "";
    private String file = "";

    private Builder(Place place, String type, Supplier<ImportedBody> body) {
      this.place = place;
      this.type = type;
      this.body = body;
    }

    public Builder title(String text) {
      title = text;
      return this;
    }

    public Builder date(String text) {
      date = text;
      return this;
    }

    public Builder slug(String text) {
      slug = text;
      return this;
    }

    public Builder draft(String reason) {
      draft = reason;
      return this;
    }

    public Builder address(String path) {
      address = path;
      return this;
    }

    public Builder file(String path) {
      file = path;
      return this;
    }

    public Builder oldAddress(String path) {
      oldAddresses.add(path);
      return this;
    }

    public Builder comments(List<Map<String, Object>> all) {
      comments.addAll(all);
      return this;
    }

    /** Adds a key of the front matter unless its value is empty. */
    public Builder key(String name, @Nullable Object value) {
      boolean empty =
          value == null
              || (value instanceof String text && text.isEmpty())
              || (value instanceof Collection<?> all && all.isEmpty())
              || (value instanceof Map<?, ?> map && map.isEmpty())
              || (value instanceof Optional<?> optional && optional.isEmpty());
      if (!empty) {
        header.put(name, value instanceof Optional<?> optional ? optional.get() : value);
      }
      return this;
    }

    public ImportedDocument build() {
      return new ImportedDocument(
          place,
          type,
          title,
          date,
          slug,
          draft,
          header,
          address,
          List.copyOf(oldAddresses),
          file,
          List.copyOf(comments),
          body);
    }
  }
}
