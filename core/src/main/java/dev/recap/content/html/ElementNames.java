package dev.recap.content.html;

import java.util.Set;

/** The names of elements, in lower case, and their kinds. */
final class ElementNames {

  /** The HTML Living Standard, sections 4 and 16.2 (obsolete ones work in browsers). */
  private static final Set<String> HTML =
      words(
          """
          a abbr address area article aside audio b base bdi bdo blockquote body br button canvas
          caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed
          fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i
          iframe img input ins kbd label legend li link main map mark math menu meta meter nav
          noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp
          script search section select selectedcontent slot small source span strong style sub
          summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul
          var video wbr
          acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen
          listing marquee menuitem multicol nextid nobr noembed noframes param plaintext rb rtc
          spacer strike tt xmp
          """);

  /** SVG 2, appendix F, with SVG 1.1's animation and filter elements. */
  private static final Set<String> SVG =
      words(
          """
          animate animatemotion animatetransform circle clippath defs desc discard ellipse feblend
          fecolormatrix fecomponenttransfer fecomposite feconvolvematrix fediffuselighting
          fedisplacementmap fedistantlight fedropshadow feflood fefunca fefuncb fefuncg fefuncr
          fegaussianblur feimage femerge femergenode femorphology feoffset fepointlight
          fespecularlighting fespotlight fetile feturbulence filter foreignobject g image line
          lineargradient marker mask metadata mpath path pattern polygon polyline radialgradient
          rect set stop switch symbol text textpath tspan use view
          """);

  /** MathML Core, with the presentation and annotation elements of MathML 3. */
  private static final Set<String> MATHML =
      words(
          """
          annotation annotation-xml maction menclose merror mfenced mfrac mi mmultiscripts mn mo
          mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup
          mtable mtd mtext mtr munder munderover none semantics
          """);

  /** Elements that do not end a word. */
  private static final Set<String> WITHIN_TEXT =
      words(
          """
          a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt
          ruby s samp small span strike strong sub sup time tt u var wbr
          """);

  /** Elements whose text is not prose that a summary could begin with. */
  private static final Set<String> NOT_PROSE =
      words(
          """
          audio button canvas datalist figcaption h1 h2 h3 h4 h5 h6 math nav object picture pre
          select svg table template video
          """);

  /** Elements that contain text only, up to their own end tag. */
  private static final Set<String> RAW_TEXT =
      words("iframe noembed noframes script style textarea title xmp");

  private ElementNames() {}

  static boolean isKnown(String name) {
    return HTML.contains(name);
  }

  /**
   * Returns true for elements of SVG and MathML, known in {@code <svg>} and {@code <math>} only.
   */
  static boolean isKnownForeign(String name) {
    return SVG.contains(name) || MATHML.contains(name);
  }

  static boolean isWithinText(String name) {
    return WITHIN_TEXT.contains(name);
  }

  static boolean isProse(String name) {
    return !NOT_PROSE.contains(name);
  }

  static boolean isRawText(String name) {
    return RAW_TEXT.contains(name);
  }

  static boolean isHeading(String name) {
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
