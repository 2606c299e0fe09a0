package dev.recap.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * Checks the JSON-LD of a page by the rules of search engines. Required and recommended properties
 * are those of Google's guides for Article, Event, VideoObject, ProfilePage and BreadcrumbList, and
 * those of schema.org's own examples for other types.
 */
final class SchemaRules {

  /**
   * The properties of a type.
   *
   * @param required properties of every thing of the type
   * @param known optional properties
   */
  private record Type(Set<String> required, Set<String> known) {}

  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          type("WebSite", "@id url name", "description inLanguage"),
          type("Blog", "@id url name", "description inLanguage publisher"),
          type(
              "BlogPosting",
              "@id headline url datePublished dateModified author mainEntityOfPage isPartOf",
              "image description publisher keywords articleSection wordCount inLanguage position"),
          type("WebPage", "@id name url isPartOf", "description image inLanguage dateModified"),
          type("CollectionPage", "@id url isPartOf", "name inLanguage mainEntity"),
          type("ProfilePage", "@id url name mainEntity isPartOf", ""),
          type("Person", "name", "@id url description image sameAs"),
          type("Organization", "name url", "@id"),
          type(
              "Event",
              "@id name url startDate location eventStatus",
              "endDate description image performer superEvent sameAs inLanguage"),
          type("Place", "name address", ""),
          type(
              "VideoObject",
              "@id name thumbnailUrl uploadDate url",
              "description duration contentUrl embedUrl inLanguage isPartOf"),
          type("ImageObject", "url", "width height"),
          type("ItemList", "itemListElement numberOfItems", ""),
          type("BreadcrumbList", "itemListElement", ""),
          type("CreativeWorkSeries", "name", "url"));

  private static final Set<String> ADDRESSES =
      Set.of("@id", "url", "item", "thumbnailUrl", "contentUrl", "embedUrl");
  private static final Set<String> MOMENTS = Set.of("datePublished", "dateModified", "uploadDate");
  private static final Set<String> DAYS_OR_MOMENTS = Set.of("startDate", "endDate");

  private SchemaRules() {}

  private static Map.Entry<String, Type> type(String name, String required, String known) {
    return Map.entry(name, new Type(words(required), words(known)));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ")));
  }

  /** Returns the things of a page after a check of each. */
  static List<JsonObject> check(Document page) {
    List<JsonObject> things = new ArrayList<>();
    for (var script : page.select("script[type=application/ld+json]")) {
      JsonObject root = JsonParser.parseString(script.data()).getAsJsonObject();
      assertThat(root.get("@context").getAsString()).isEqualTo("https://schema.org");
      for (JsonElement thing : root.getAsJsonArray("@graph")) {
        check(thing.getAsJsonObject());
        things.add(thing.getAsJsonObject());
      }
    }
    return things;
  }

  private static void check(JsonObject thing) {
    if (thing.has("@type") && thing.get("@type").getAsString().equals("ListItem")) {
      assertThat(thing.keySet()).contains("position", "name").containsAnyOf("item", "url");
    } else if (thing.has("@type")) {
      Type type = TYPES.get(thing.get("@type").getAsString());
      assertThat(type).as(thing.toString()).isNotNull();
      assertThat(thing.keySet()).as(thing.toString()).containsAll(type.required());
      Set<String> allowed = new LinkedHashSet<>(Set.of("@type"));
      allowed.addAll(type.required());
      allowed.addAll(type.known());
      assertThat(allowed).as(thing.toString()).containsAll(thing.keySet());
    } else {
      assertThat(thing.keySet()).containsExactly("@id");
    }
    thing.entrySet().forEach(entry -> check(entry.getKey(), entry.getValue()));
  }

  private static void check(String property, JsonElement value) {
    if (value.isJsonObject()) {
      check(value.getAsJsonObject());
    } else if (value instanceof JsonArray list) {
      assertThat(list).as(property).isNotEmpty();
      if (property.equals("itemListElement")) {
        for (int i = 0; i < list.size(); i++) {
          assertThat(list.get(i).getAsJsonObject().get("position").getAsInt()).isEqualTo(i + 1);
        }
      }
      list.forEach(item -> check(property, item));
    } else if (ADDRESSES.contains(property)) {
      assertThat(URI.create(value.getAsString()).isAbsolute()).as(property).isTrue();
    } else if (MOMENTS.contains(property)) {
      assertThat(OffsetDateTime.parse(value.getAsString())).isNotNull();
    } else if (DAYS_OR_MOMENTS.contains(property)) {
      String text = value.getAsString();
      assertThat(
              text.length() > 10 ? OffsetDateTime.parse(text).toLocalDate() : LocalDate.parse(text))
          .isNotNull();
    } else if (value.getAsJsonPrimitive().isString()) {
      assertThat(value.getAsString()).as(property).isNotBlank();
    }
  }
}
