package dev.recap.render.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import dev.recap.fixtures.Sites;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Width and height of images, so that a page doesn't jump while they load. */
class ImageSizesTest {

  /** A WebP of 20 by 10 pixels: a lossless header is all that its size takes. */
  private static final byte[] WEBP =
      HexFormat.of()
          .parseHex(
              "52494646" + "12000000" + "57454250" + "5650384c" + "05000000" + "2f13400200" + "00");

  @TempDir Path folder;

  private InlineSite site(String keys, String body) {
    return Sites.modern(folder, keys)
        .with("-- content/2013-07-01-a.md --\n---\ntitle: A\n---\n" + body);
  }

  private static byte[] image(String format, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }

  private static List<String> sizes(BakedSite baked) {
    return baked.page("2013/07/01/a/index.html").select("img").stream()
        .map(ImageSizesTest::size)
        .toList();
  }

  private static String size(Element image) {
    return image.attr("width") + "x" + image.attr("height") + " " + image.attr("loading");
  }

  @Test
  void imagesOfEveryUsualFormatAreMeasured() throws IOException {
    BakedSite baked =
        site(
                "images.sizes=true",
                """
                ![](a.png) ![](b.jpg) ![](c.GIF) ![](d.webp)

                ![](box.svg) ![](sized.svg) ![](relative.svg) ![](none.svg)
                """)
            .with("content/a.png", image("png", 30, 20))
            .with("content/b.jpg", image("jpg", 31, 21))
            .with("content/c.GIF", image("gif", 32, 22))
            .with("content/d.webp", WEBP)
            .with(
                "-- content/box.svg --\n<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'https://no.example/x.dtd'>\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120.4, 80'/>\n")
            .with(
                "-- content/sized.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='12px' height='8' viewBox='0 0 1 1'/>\n")
            .with(
                "-- content/relative.svg --\n<svg xmlns='http://www.w3.org/2000/svg' width='100%' height='1em' viewBox='0 0 64 48'/>\n")
            .with("-- content/none.svg --\n<svg xmlns='http://www.w3.org/2000/svg'/>\n")
            .bake()
            .succeeds();

    assertThat(sizes(baked))
        .containsExactly(
            "30x20 ",
            "31x21 lazy",
            "32x22 lazy",
            "20x10 lazy",
            "120x80 lazy",
            "12x8 lazy",
            "64x48 lazy",
            "x ");
  }

  @Test
  void whatTheAuthorHasSizedStaysAsItIs() throws IOException {
    BakedSite baked =
        site(
                "images.sizes=true",
                """
                <img src="a.png" width="10">
                <img src="a.png" style="height: 3em">
                <img src="https://far.example/a.png">
                <img src='a.png' alt='x > y'/>
                <img src=a.png>
                """)
            .with("content/a.png", image("png", 30, 20))
            .bake()
            .succeeds();

    assertThat(sizes(baked)).containsExactly("10x ", "x ", "x ", "30x20 lazy", "30x20 lazy");
    assertThat(baked.page("2013/07/01/a/index.html").select("img").eachAttr("src"))
        .containsExactly(
            "../../../../a.png",
            "../../../../a.png",
            "https://far.example/a.png",
            "../../../../a.png",
            "../../../../a.png");
  }

  @Test
  void aBrokenImageHasNoSizeAndNoProblem() {
    BakedSite baked =
        site("images.sizes=true", "![](a.png) ![](b.svg) ![](c.webp)")
            .with("content/a.png", "not an image".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .with("content/b.svg", "<svg".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .with("content/c.webp", new byte[0])
            .bake()
            .succeeds();

    assertThat(sizes(baked)).containsExactly("x ", "x ", "x ");
  }

  @Test
  void withoutTheKeyImagesStayAsWritten() throws IOException {
    BakedSite baked =
        site("", "![x](a.png)\n").with("content/a.png", image("png", 30, 20)).bake().succeeds();

    assertThat(sizes(baked)).containsExactly("x ");
  }

  @Test
  void anImageAboveTheMarkIsSizedInTheSummaryToo() throws IOException {
    BakedSite baked =
        site("images.sizes=true", "![x](a.png)\n\n<!--more-->\n\n![y](a.png)\n")
            .with("content/a.png", image("png", 30, 20))
            .with("-- templates/post.ftlh --\n${content.summary}\n")
            .bake()
            .succeeds();

    assertThat(sizes(baked)).containsExactly("30x20 ");
  }
}
