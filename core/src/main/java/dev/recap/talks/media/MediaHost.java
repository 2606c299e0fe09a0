package dev.recap.talks.media;

/** The host of an {@link Embed}, which determines its player. */
public enum MediaHost {
  YOUTUBE("youtube", "YouTube", Kind.VIDEO),
  VIMEO("vimeo", "Vimeo", Kind.VIDEO),
  /** An instance of PeerTube; each has its own name. */
  PEERTUBE("peertube", "PeerTube", Kind.VIDEO),
  /** A file that browsers play by themselves. */
  VIDEO_FILE("file", "", Kind.VIDEO),
  SOUND_FILE("audio", "", Kind.SOUND),
  SPEAKER_DECK("speakerdeck", "Speaker Deck", Kind.SLIDES),
  SLIDESHARE("slideshare", "SlideShare", Kind.SLIDES),
  GOOGLE_SLIDES("google-slides", "Google Slides", Kind.SLIDES);

  /** The kind of media. */
  public enum Kind {
    VIDEO("Video"),
    SOUND("Audio"),
    SLIDES("Slides");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** Returns an international word, for media without a title. */
    public String word() {
      return word;
    }
  }

  private final String key;
  private final String label;
  private final Kind kind;

  MediaHost(String key, String label, Kind kind) {
    this.key = key;
    this.label = label;
    this.kind = kind;
  }

  /** Returns the name for style sheets and scripts. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  /** Returns the name for readers, or an empty string if the URL contains it. */
  String label() {
    return label;
  }
}
