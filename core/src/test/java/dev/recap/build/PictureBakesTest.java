package dev.recap.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.images.TestPictures;
import dev.recap.jbake.JarOf;
import dev.recap.model.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bakes of a site with pictures. */
class PictureBakesTest {

  private static final String SETTINGS =
      """
      site.host=https://blog.example
      site.title=Notes
      markdown.flavor=modern
      render.index=false
      render.archive=false
      render.tags=false
      render.feed=false
      images.widths=60,120
      images.display=20rem
      """;

  @TempDir private Path folder;
  private InlineSite site;

  @BeforeEach
  void makeSite() {
    site =
        InlineSite.in(
                folder,
                """
                -- templates/post.ftlh --
                <!doctype html><title>${content.title}</title>
                <#if content.social_image??><meta property="og:image" content="${content.social_image.url}"></#if>
                <#if content.cover??><p>${content.cover.link} ${content.cover.width} ${content.cover.srcset}
                <#list content.cover.sizes as name, size>${name} ${size.link} ${size.width} ${size.height}</#list></p></#if>
                ${content.body}
                -- content/2024-05-01-a.md --
                ---
                title: A
                ---
                ![Stage](images/stage.jpg)

                ![Again](images/stage.jpg)
                """)
            .with("content/images/stage.jpg", TestPictures.jpegOfPhone(photo(300, 200), 6));
    set("");
  }

  private static BufferedImage photo(int width, int height) {
    return TestPictures.photo(width, height, 3);
  }

  private void set(String lines) {
    site.with("jbake.properties", (SETTINGS + lines).getBytes(StandardCharsets.UTF_8));
  }

  private void post(String body) {
    site.with(
        "content/2024-05-01-a.md",
        ("---\ntitle: A\n---\n" + body).getBytes(StandardCharsets.UTF_8));
  }

  private static BufferedImage image(BakedSite baked, String path) throws IOException {
    return ImageIO.read(baked.output().resolve(path).toFile());
  }

  /** Bakes, and returns the number of pictures that were decoded. */
  private int encodes(UnaryOperator<BakeOptions> options) throws IOException {
    List<Integer> counts = new ArrayList<>();
    Progress counting =
        new Progress() {
          @Override
          public void stage(String name, int steps) {
            if (name.equals("making smaller pictures")) {
              counts.add(steps);
            }
          }

          @Override
          public void step() {}

          @Override
          public void note(String text) {}
        };
    Bake.run(folder, options.apply(BakeOptions.at(InlineSite.NOW)), counting);
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void browserChoosesBetweenUprightPicturesOfSeveralWidths() throws IOException {
    BakedSite baked = site.bake().succeeds();

    Element first = baked.page("2024-05-01-a.html").select("img").first();
    assertThat(first.attr("src")).isEqualTo("images/stage-120w.jpg");
    assertThat(first.attr("srcset"))
        .isEqualTo("images/stage-60w.jpg 60w, images/stage-120w.jpg 120w");
    assertThat(first.attr("sizes")).isEqualTo("20rem");
    assertThat(first.attr("width") + "x" + first.attr("height")).isEqualTo("120x180");
    assertThat(first.attr("style")).matches("background-color:#[0-9a-f]{6}");
    assertThat(first.hasAttr("loading")).isFalse();
    assertThat(baked.page("2024-05-01-a.html").select("img").last().attr("loading"))
        .isEqualTo("lazy");
    BufferedImage small = image(baked, "images/stage-60w.jpg");
    assertThat(small.getWidth()).isEqualTo(60);
    assertThat(small.getHeight()).isEqualTo(90);
    assertThat(baked.paths()).doesNotContain("images/stage.jpg");
  }

  @Test
  void nothingIsScaledUpAndALinkedPictureStays() {
    site.with("content/images/small.jpg", TestPictures.encoded(photo(100, 80), "jpeg"));
    post("![a](images/small.jpg) ![b](images/stage.jpg) [all of it](images/stage.jpg)\n");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths().stream().filter(path -> path.startsWith("images/")))
        .containsExactly(
            "images/small-60w.jpg",
            "images/small.jpg",
            "images/stage-120w.jpg",
            "images/stage-60w.jpg",
            "images/stage.jpg");
    assertThat(baked.page("2024-05-01-a.html").select("img").first().attr("srcset"))
        .isEqualTo("images/small-60w.jpg 60w, images/small.jpg 100w");
  }

  @Test
  void fileThatWouldBeLargerIsNotWritten() {
    BufferedImage flat = new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_BINARY);
    site.with("content/images/flat.png", TestPictures.encoded(flat, "png"));
    post("![a](images/flat.png)\n");
    set("images.widths=199\n");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths()).contains("images/flat.png").doesNotContain("images/flat-199w.png");
    assertThat(baked.page("2024-05-01-a.html").select("img[srcset]")).isEmpty();
  }

  @Test
  void laterBakesEncodeNothing() throws IOException {
    post("![a](images/stage.jpg)\n");
    site.with("content/images/copy.jpg", TestPictures.jpegOfPhone(photo(300, 200), 6));
    site.with(
        "content/2024-05-02-b.md",
        "---\ntitle: B\n---\n![a](images/stage.jpg) ![b](images/copy.jpg)\n"
            .getBytes(StandardCharsets.UTF_8));
    assertThat(encodes(options -> options)).isEqualTo(1);
    assertThat(encodes(options -> options)).isZero();
    assertThat(encodes(BakeOptions::withClean)).isZero();
    post("![a](images/stage.jpg) changed\n");
    assertThat(encodes(options -> options)).isZero();

    site.with("content/images/copy.jpg", TestPictures.encoded(photo(310, 200), "jpeg"));
    assertThat(encodes(options -> options)).isEqualTo(1);
    set("images.quality=70\n");
    assertThat(encodes(options -> options)).isEqualTo(2);
    assertThat(
            encodes(
                options ->
                    new BakeOptions(
                        options.output(), false, false, true, true, false, InlineSite.NOW, 2)))
        .isEqualTo(2);
  }

  @Test
  void bytesDoNotDependOnWhatWasMadeBefore() throws IOException {
    set("images.widths=60\n");
    byte[] alone =
        Files.readAllBytes(site.bake().succeeds().output().resolve("images/stage-60w.jpg"));
    BakedSite all = bakeWith("images.widths=60,90,120\n");
    assertThat(all.output().resolve("images/stage-60w.jpg")).hasBinaryContent(alone);
  }

  private BakedSite bakeWith(String lines) throws IOException {
    set(lines);
    return site.bake(
            options ->
                new BakeOptions(
                    options.output(), false, false, true, true, false, InlineSite.NOW, 2))
        .succeeds();
  }

  @Test
  void incrementalBakesAreLikeCleanOnes() throws IOException {
    set("images.cards=true\nimages.size.card=64x36\n");
    site.bake().succeeds();
    List<Runnable> edits =
        List.of(
            () -> post("![b](images/stage.jpg) and [a link](images/stage.jpg)\n"),
            () -> post("No picture\n"),
            () ->
                site.with(
                    "content/2024-05-01-a.md",
                    "---\ntitle: A\nimage: images/stage.jpg\n---\nText\n"
                        .getBytes(StandardCharsets.UTF_8)),
            () ->
                site.with("content/images/stage.jpg", TestPictures.encoded(photo(90, 60), "jpeg")),
            () -> set("images.widths=30\nimages.metadata=keep\n"));
    for (Runnable edit : edits) {
      edit.run();
      BakedSite changed = site.bake().succeeds();
      BakedSite clean = site.bake(BakeOptions::withClean).succeeds();
      assertThat(changed.bytes()).isEqualTo(clean.bytes());
    }
  }

  @Test
  void coverIsCutToASizeAndPreviewsGetTheirOwn() {
    set("images.size.card=64x36\nimages.size.social=100x50\n");
    site.with(
        "content/2024-05-01-a.md",
        "---\ntitle: A\nimage: images/stage.jpg\n---\nText\n".getBytes(StandardCharsets.UTF_8));
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.file("2024-05-01-a.html"))
        .contains(
            "images/stage-120w.jpg 120 images/stage-60w.jpg 60w, images/stage-120w.jpg 120w",
            "card images/stage-card.jpg 64 36",
            "content=\"https://blog.example/images/stage-social.jpg\"");
  }

  @Test
  void postWithoutAPictureHasACard() throws IOException {
    set("images.cards=true\n");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.page("2024-05-01-a.html").select("meta").attr("content"))
        .isEqualTo("https://blog.example/2024-05-01-a-card.png");
    BufferedImage card = image(baked, "2024-05-01-a-card.png");
    assertThat(card.getWidth() + "x" + card.getHeight()).isEqualTo("1200x630");
    set("");
    assertThat(site.bake().succeeds().paths()).doesNotContain("2024-05-01-a-card.png");
  }

  @Test
  void titleWithoutLettersOfTheFontIsAProblemWithItsPlace() {
    set("images.cards=true\n");
    site.with(
        "content/2024-05-01-a.md", "---\ntitle: 東京\n---\nText\n".getBytes(StandardCharsets.UTF_8));
    for (int bake = 0; bake < 2; bake++) {
      assertThat(site.bake().problems())
          .containsExactly(
              "content/2024-05-01-a.md:2:8: warning: the font of social cards has no \"東京\""
                  + " [card-text]");
    }
  }

  @Test
  void webpIsOfferedInAPictureElement() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/cwebp")));
    set("images.formats=webp\nimages.cwebp=cwebp\n");
    site.with("content/images/small.png", TestPictures.encoded(photo(100, 80), "png"));
    post("![a](images/stage.jpg) ![b](images/small.png)\n");
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.page("2024-05-01-a.html").select("picture > source").eachAttr("srcset"))
        .containsExactly(
            "images/stage-60w.webp 60w, images/stage-120w.webp 120w",
            "images/small-60w.webp 60w, images/small-100w.webp 100w");
    assertThat(baked.page("2024-05-01-a.html").select("picture > source").eachAttr("type"))
        .containsOnly("image/webp");
    assertThat(metadata(baked.output().resolve("images/stage-120w.webp")).getDirectories())
        .extracting(Directory::getName)
        .containsExactlyInAnyOrder("WebP", "File Type");
  }

  /** A codec of WebP that writes no picture, only its own name. */
  private static byte[] codecJar(String name) {
    return JarOf.files(
        """
        -- META-INF/services/javax.imageio.spi.ImageWriterSpi --
        codec.Spi
        -- codec/Spi.java --
        package codec;
        import java.util.Locale;
        import javax.imageio.*;
        import javax.imageio.metadata.IIOMetadata;
        import javax.imageio.spi.ImageWriterSpi;
        import javax.imageio.stream.ImageOutputStream;
        public class Spi extends ImageWriterSpi {
          public Spi() {
            super("codec", "1", new String[] {"webp"}, null, null, "codec.Spi",
                new Class<?>[] {ImageOutputStream.class}, null, false, null, null, null, null,
                false, null, null, null, null);
          }
          public boolean canEncodeImage(ImageTypeSpecifier type) { return true; }
          public String getDescription(Locale locale) { return ""; }
          public ImageWriter createWriterInstance(Object extension) {
            return new ImageWriter(this) {
              public IIOMetadata getDefaultStreamMetadata(ImageWriteParam p) { return null; }
              public IIOMetadata getDefaultImageMetadata(ImageTypeSpecifier t, ImageWriteParam p) { return null; }
              public IIOMetadata convertStreamMetadata(IIOMetadata d, ImageWriteParam p) { return null; }
              public IIOMetadata convertImageMetadata(IIOMetadata d, ImageTypeSpecifier t, ImageWriteParam p) { return null; }
              public ImageWriteParam getDefaultWriteParam() {
                return new ImageWriteParam() {
                  {
                    canWriteCompressed = true;
                    compressionTypes = new String[] {"Lossy", "Lossless"};
                  }
                };
              }
              public void write(IIOMetadata d, IIOImage image, ImageWriteParam p) throws java.io.IOException {
                ((ImageOutputStream) getOutput()).writeBytes("%s " + image.getRenderedImage().getWidth()
                    + " " + p.getCompressionType() + " " + p.getCompressionQuality());
              }
            };
          }
        }
        """
            .formatted(name));
  }

  @Test
  void codecInLibWritesWebpAndLaterBakesAreIncremental() throws IOException {
    set("images.formats=webp\nimages.quality=70\n");
    assertThat(site.bake().problems())
        .containsExactly(
            "jbake.properties:10:16: warning: nothing writes WebP, so it is left out"
                + " [picture-encoder]");

    site.with("lib/codec.jar", codecJar("first"));
    BakedSite added = site.bake().succeeds();
    assertThat(added.page("2024-05-01-a.html").select("source").attr("srcset"))
        .isEqualTo("images/stage-60w.webp 60w, images/stage-120w.webp 120w");
    assertThat(added.file("images/stage-60w.webp")).isEqualTo("first 60 Lossy 0.7");
    assertThat(site.bake().succeeds().report().rendered()).isZero();
    assertThat(encodes(options -> options)).isZero();

    site.with("lib/codec.jar", codecJar("other"));
    assertThat(site.bake().succeeds().file("images/stage-60w.webp"))
        .isEqualTo("other 60 Lossy 0.7");
    site.with("lib/unrelated.jar", JarOf.files("-- a.txt --\na\n"));
    assertThat(site.bake().succeeds().report().rendered()).isZero();
    assertThat(encodes(options -> options)).isZero();

    site.without("lib/codec.jar");
    assertThat(site.bake().paths()).doesNotContain("images/stage-60w.webp");
  }

  @Test
  void formatWithoutAnEncoderIsAProblemAndLeftOut() {
    set("images.formats=webp,avif\nimages.cwebp=no-such-program\n");
    BakedSite baked = site.bake();

    assertThat(baked.problems())
        .containsExactlyInAnyOrder(
            "jbake.properties:11:14: warning: the program \"no-such-program\" can't be started, so"
                + " no WebP is written [picture-encoder]",
            "jbake.properties:10:16: warning: nothing writes AVIF, so it is left out"
                + " [picture-encoder]");
    assertThat(baked.paths()).contains("images/stage-120w.jpg");
  }

  @Test
  void brokenPicturesAndBombsAreProblemsWithAPlace() {
    byte[] jpeg = TestPictures.encoded(photo(300, 200), "jpeg");
    byte[] png = TestPictures.encoded(photo(30, 20), "png");
    byte[] damaged = TestPictures.encoded(photo(200, 150), "png");
    Arrays.fill(damaged, 60, 200, (byte) 7);
    byte[] bomb = png.clone();
    ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 20_000);
    site.with("content/images/half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2))
        .with("content/images/damaged.png", damaged)
        .with("content/images/bomb.png", bomb)
        .with("content/images/text.jpg", "no picture".getBytes(StandardCharsets.UTF_8));
    post("![a](images/half.jpg)\n![b](images/damaged.png)\n![c](images/bomb.png)\n");
    for (int bake = 0; bake < 2; bake++) {
      BakedSite baked = site.bake();
      assertThat(baked.problems())
          .containsExactly(
              "content/2024-05-01-a.md:4:6: warning: the picture \"content/images/half.jpg\" ends"
                  + " in the middle [broken-picture]",
              "content/2024-05-01-a.md:5:6: warning: the picture \"content/images/damaged.png\""
                  + " can't be decoded [broken-picture]",
              "content/2024-05-01-a.md:6:6: warning: the picture \"content/images/bomb.png\" has"
                  + " 30000 × 20000 pixels, and 100 million is the limit [broken-picture]",
              "content/images/text.jpg: warning: the picture \"content/images/text.jpg\" is neither"
                  + " JPEG, PNG nor WebP [broken-picture]");
      assertThat(baked.paths()).contains("images/half.jpg", "images/bomb.png");
    }
  }

  /** A corpus of all orientations and kinds of pictures, shown, linked and only copied. */
  @Test
  void noFileHasAPlaceASerialNumberOrAThumbnail() throws Exception {
    StringBuilder body = new StringBuilder();
    byte[] png = TestPictures.encoded(photo(200, 150), "png");
    for (int orientation = 1; orientation <= 8; orientation++) {
      site.with(
          "content/images/j" + orientation + ".jpg",
          TestPictures.jpegOfPhone(photo(200, 150), orientation));
      site.with(
          "content/images/p" + orientation + ".png", TestPictures.pngOfPhone(png, orientation));
      site.with(
          "content/images/w" + orientation + ".webp",
          TestPictures.webpOfPhone(200, 150, orientation));
      for (String name : List.of("j" + orientation + ".jpg", "p" + orientation + ".png")) {
        body.append("![a](images/%1$s) [b](images/%1$s)%n".formatted(name));
      }
    }
    site.with("content/images/inks.jpg", TestPictures.cmykJpeg(200, 150))
        .with("content/images/deep.png", TestPictures.pngOfPhone(TestPictures.deepPng(200, 150), 1))
        .with("content/images/moving.gif", TestPictures.animatedGif())
        .with("assets/logo.jpg", TestPictures.jpegOfPhone(photo(90, 60), 3));
    body.append("![a](images/inks.jpg) ![b](images/deep.png) ![c](images/moving.gif)\n");
    post(body.toString());
    BakedSite baked = site.bake().succeeds();

    assertThat(baked.paths()).hasSizeGreaterThan(50).contains("logo.jpg", "images/inks-60w.jpg");
    try (Stream<Path> files = Files.walk(baked.output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".html") || name.endsWith(".gif")) {
          continue;
        }
        byte[] bytes = Files.readAllBytes(file);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
            .as(name)
            .doesNotContain(TestPictures.SERIAL);
        for (Directory directory : metadata(file).getDirectories()) {
          assertThat(directory.getName())
              .as(name)
              .doesNotContain("GPS", "Thumbnail", "SubIFD", "XMP", "IPTC", "Photoshop", "Comment");
          if (directory instanceof ExifIFD0Directory exif) {
            assertThat(exif.getTags())
                .as(name)
                .extracting(com.drew.metadata.Tag::getTagName)
                .containsExactly("Orientation");
          }
        }
      }
    }
    // Upright: as wide as the others, or as the stored height.
    assertThat(image(baked, "images/j6-60w.jpg").getHeight()).isEqualTo(80);
    assertThat(image(baked, "images/p3-60w.png").getHeight()).isEqualTo(45);
  }

  @Test
  void metadataStaysWhereTheProjectWantsThatOrSetsNoKey() throws IOException {
    byte[] photo = TestPictures.jpegOfPhone(photo(100, 80), 6);
    site.with("content/images/stage.jpg", photo);
    post("![a](images/stage.jpg) [b](images/stage.jpg)\n");
    set("images.metadata=keep\n");
    assertThat(site.bake().succeeds().output().resolve("images/stage.jpg")).hasBinaryContent(photo);

    site.with(
        "jbake.properties",
        SETTINGS.replaceAll("images[^\\n]*\\n", "").getBytes(StandardCharsets.UTF_8));
    BakedSite plain = site.bake().succeeds();
    assertThat(plain.output().resolve("images/stage.jpg")).hasBinaryContent(photo);
    assertThat(plain.file("2024-05-01-a.html"))
        .contains("<img src=\"images/stage.jpg\" alt=\"a\" />");
    assertThat(folder.resolve(".recap/pictures/sources")).exists();
  }

  @Test
  void numberOfThreadsChangesNoByte() throws IOException {
    for (int i = 0; i < 6; i++) {
      site.with(
          "content/images/n" + i + ".jpg",
          TestPictures.encoded(TestPictures.photo(150, 100, i), "jpeg"));
    }
    post("![0](images/n0.jpg) ![1](images/n1.jpg) ![2](images/n2.jpg) ![3](images/n3.jpg)\n");
    BakedSite one = site.bake(options -> withThreads(options, 1)).succeeds();
    var bytes = one.bytes();
    BakedSite many = site.bake(options -> withThreads(options, 8)).succeeds();
    assertThat(many.bytes()).isEqualTo(bytes);
  }

  private static BakeOptions withThreads(BakeOptions options, int threads) {
    return new BakeOptions(
        options.output(), false, false, true, true, false, options.now(), threads);
  }

  @Test
  void listOfPicturesIsUsedForFilesThatAreOlder() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("content/images"))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-01T00:00:00Z")));
      }
    }
    site.bake().succeeds();
    String list = Files.readString(folder.resolve(".recap/pictures/sources"));
    assertThat(list).contains("content/images/stage.jpg\t").contains("\tJPEG\t");
    // A damaged list is as good as none.
    Files.writeString(folder.resolve(".recap/pictures/sources"), list.replace("JPEG", "JPEX"));
    post("changed ![a](images/stage.jpg)\n");
    site.bake().succeeds();
    assertThat(Files.readString(folder.resolve(".recap/pictures/sources"))).isEqualTo(list);
  }

  private static Metadata metadata(Path file) throws IOException {
    try {
      return ImageMetadataReader.readMetadata(new ByteArrayInputStream(Files.readAllBytes(file)));
    } catch (ImageProcessingException e) {
      throw new IOException(file.toString(), e);
    }
  }
}
