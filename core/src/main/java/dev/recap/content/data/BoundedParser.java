package dev.recap.content.data;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * Stops what the composer could not bear: endless nesting, for it recurses, and the tag {@code
 * !!merge}, for it merges a map into itself without end.
 */
final class BoundedParser implements Parser {

  static final int DEPTH = 100;
  static final String TOO_DEEP = "nested more than " + DEPTH + " levels deep";

  private final Parser parser;
  private int depth;

  BoundedParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    Event.ID id = event.getEventId();
    if (id == Event.ID.SequenceStart || id == Event.ID.MappingStart) {
      depth++;
    } else if (id == Event.ID.SequenceEnd || id == Event.ID.MappingEnd) {
      depth--;
    }
    if (depth > DEPTH) {
      throw new ParserException("", Optional.empty(), TOO_DEEP, event.getStartMark());
    }
    if (tag(event).filter(Tag.MERGE.getValue()::equals).isPresent()) {
      throw new ParserException("", Optional.empty(), "!!merge is not known", event.getStartMark());
    }
    return event;
  }

  private static Optional<String> tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent collection
        ? collection.getTag()
        : Optional.empty();
  }
}
