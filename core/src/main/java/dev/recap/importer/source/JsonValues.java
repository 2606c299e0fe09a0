package dev.recap.importer.source;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Reads JSON of any shape: what is missing, or of another kind than expected, is empty. */
final class JsonValues {

  private JsonValues() {}

  static JsonObject parse(String json) {
    try {
      JsonElement parsed = JsonParser.parseString(json);
      return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException e) {
      return new JsonObject();
    }
  }

  static JsonObject object(JsonObject parent, String key) {
    return parent.has(key) && parent.get(key).isJsonObject()
        ? parent.getAsJsonObject(key)
        : new JsonObject();
  }

  static JsonArray array(JsonObject parent, String key) {
    return parent.has(key) ? items(parent.get(key)) : new JsonArray();
  }

  static JsonArray items(JsonElement element) {
    return element.isJsonArray() ? element.getAsJsonArray() : new JsonArray();
  }

  static JsonElement at(JsonArray array, int index) {
    return index < array.size() ? array.get(index) : JsonNull.INSTANCE;
  }

  static String string(JsonObject parent, String key) {
    return parent.has(key) ? string(parent.get(key)) : "";
  }

  static String string(JsonElement element) {
    return element.isJsonPrimitive() ? element.getAsString() : "";
  }

  /** Returns a whole number from 0; 0 for anything else. */
  static int number(JsonElement element) {
    return element.isJsonPrimitive() && element.getAsString().matches("\\d{1,9}")
        ? element.getAsInt()
        : 0;
  }
}
