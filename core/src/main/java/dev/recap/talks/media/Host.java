package dev.recap.talks.media;

/** Where an {@link Embed} lies, and so how it is played. */
public enum Host {
  YOUTUBE("youtube", "YouTube", Kind.VIDEO),
  VIMEO("vimeo", "Vimeo", Kind.VIDEO),
  /** One of many instances, each with a name of its own. */
  PEERTUBE("peertube", "PeerTube", Kind.VIDEO),
  /** A file that a browser plays by itself. */
  VIDEO_FILE("file", "", Kind.VIDEO),
  SOUND_FILE("audio", "", Kind.SOUND),
  SPEAKER_DECK("speakerdeck", "Speaker Deck", Kind.SLIDES),
  SLIDESHARE("slideshare", "SlideShare", Kind.SLIDES),
  GOOGLE_SLIDES("google-slides", "Google Slides", Kind.SLIDES);

  /** What there is to see. */
  public enum Kind {
    VIDEO("Video"),
    SOUND("Audio"),
    SLIDES("Slides");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** A word that many languages have, for what has no title. */
    public String word() {
      return word;
    }
  }

  private final String key;
  private final String label;
  private final Kind kind;

  Host(String key, String label, Kind kind) {
    this.key = key;
    this.label = label;
    this.kind = kind;
  }

  /** What style sheets and scripts know it by. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  /** What people call it, or an empty string where the address has to say it. */
  String label() {
    return label;
  }
}
