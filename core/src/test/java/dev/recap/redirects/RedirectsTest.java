package dev.recap.redirects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recap.fixtures.BakedSite;
import dev.recap.fixtures.InlineSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The redirects of an author, the files for hosts, and the problems. */
class RedirectsTest {

  @TempDir Path folder;

  private InlineSite site(String formats) {
    return InlineSite.in(
        folder,
        """
        -- jbake.properties --
        site.host=https://pycon.example
        permalink.post=/:year/:slug/
        render.index=false
        render.archive=false
        render.feed=false
        render.tags=false
        redirects.formats=%s
        -- templates/post.ftlh --
        ${content.title} ${content.body}
        -- templates/page.ftlh --
        ${content.title}
        -- content/day.md --
        ---
        title: Day one
        date: 2024-05-01
        ---
        <h2 id="lunch">Lunch</h2>
        """
            .formatted(formats));
  }

  private static String post(String header) {
    return """
    -- content/moved.md --
    ---
    title: Moved
    date: 2024-05-02
    %s
    ---
    """
        .formatted(header);
  }

  private BakedSite bakeNetlify(String header) {
    return site("netlify").with(post(header)).bake().succeeds();
  }

  private static String table(String rows) {
    return "-- data/redirects.csv --\nfrom,to,status\n" + rows;
  }

  @Test
  void aliasesAreAsInHugo() {
    BakedSite site =
        bakeNetlify(
            """
            aliases:
              - /from/root/
              - beside
              - ../above/
              - https://old.example/full/url\
            """);

    assertThat(site.file("_redirects"))
        .isEqualTo(
            """
            /2024/beside /2024/moved/ 301
            /above/ /2024/moved/ 301
            /from/root/ /2024/moved/ 301
            /full/url /2024/moved/ 301\
            """);
  }

  @Test
  void redirectFromIsAsInJekyll() {
    assertThat(bakeNetlify("redirect_from: post/1.html").file("_redirects"))
        .isEqualTo("/post/1.html /2024/moved/ 301");
  }

  @Test
  void settingNamesKeysWithOldAddresses() {
    BakedSite site =
        site("netlify\nredirects.keys=tumblr_url,old_path")
            .with(
                """
                -- content/jbake.md --
                title=JBake
                date=2024-05-03
                type=post
                status=published
                tumblr_url=https://pycon.tumblr.com/post/9/a-day
                aliases=/mine/
                ~~~~~~
                text
                """)
            .bake()
            .succeeds();

    assertThat(site.file("_redirects")).isEqualTo("/post/9/a-day /2024/jbake/ 301");
  }

  @Test
  void addressThatThePageStillHasNeedsNoRedirect() {
    BakedSite site = bakeNetlify("aliases: [/2024/moved, /2024/moved/index.html]");

    assertThat(site.paths()).containsExactly("2024/day/index.html", "2024/moved/index.html");
  }

  @Test
  void withoutSettingsAliasesAreStubs() {
    BakedSite site =
        site("")
            .with(
                "-- jbake.properties --\nrender.index=false\nrender.archive=false\n"
                    + "render.feed=false\nrender.tags=false\nsite.host=https://pycon.example/blog\n"
                    + "permalink.post=/:year/:slug/\n")
            .with(post("aliases: [/old/, /x.html]"))
            .bake()
            .succeeds();

    assertThat(site.file("old/index.html"))
        .isEqualTo(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>https://pycon.example/blog/2024/moved/</title>
            <link rel="canonical" href="https://pycon.example/blog/2024/moved/">
            <meta name="robots" content="noindex">
            <script>location.replace("/blog/2024/moved/" + location.search + location.hash)</script>
            <meta http-equiv="refresh" content="0; url=/blog/2024/moved/">
            </head>
            <body><p><a href="/blog/2024/moved/">https://pycon.example/blog/2024/moved/</a></p></body>
            </html>\
            """);
    assertThat(site.paths()).contains("x.html");
  }

  @Test
  void stubsOfAMovableSiteAreRelative() {
    BakedSite site =
        site("stubs\nlinks.index=true").with(post("aliases: [/a/old/]")).bake().succeeds();

    assertThat(site.file("a/old/index.html"))
        .contains("url=../../2024/moved/index.html\"")
        .contains("href=\"https://pycon.example/2024/moved/\"");
  }

  @Test
  void jbakeHeadersKeepTheirKeys() {
    BakedSite site =
        site("stubs")
            .with(
                """
                -- content/jbake.md --
                title=JBake
                date=2024-05-03
                type=post
                status=published
                aliases=/old/
                redirect_from=/older/
                ~~~~~~
                text
                """)
            .bake()
            .succeeds();

    assertThat(site.paths()).containsExactly("2024/day/index.html", "2024/jbake/index.html");
  }

  @Test
  void tableAndListAreTheSame() {
    String redirects = site("netlify").with(table("/a,/2024/day/,302\n")).bake().file("_redirects");
    InlineSite.in(folder).without("data/redirects.csv");

    String list =
        site("netlify")
            .with("-- data/redirects.yaml --\n- from: /a\n  to: /2024/day/\n  status: 302\n")
            .bake()
            .file("_redirects");
    assertThat(redirects).isEqualTo(list).isEqualTo("/a /2024/day/ 302");

    String map =
        site("netlify")
            .with("-- data/redirects.yaml --\n/a: content/day.md\n")
            .bake()
            .succeeds()
            .file("_redirects");
    assertThat(map).isEqualTo("/a /2024/day/ 301");
  }

  @Test
  void targetsMayBeElsewhere() {
    BakedSite site =
        site("netlify")
            .with(
                table(
                    """
                    /a,https://other.example/ä?q=1#x,
                    /b,https://pycon.example/2024/day/,
                    /c,/2024/day/?tab=1#lunch,
                    """))
            .bake()
            .succeeds();

    assertThat(site.file("_redirects"))
        .isEqualTo(
            """
            /a https://other.example/%C3%A4?q=1#x 301
            /b /2024/day/ 301
            /c /2024/day/?tab=1#lunch 301\
            """);
  }

  @Test
  void mistakesAreReportedAtTheirLines() {
    site("netlify")
        .with(
            table(
                """
                old,/2024/day/,
                /a#b,/2024/day/,
                /a*b,/2024/day/,
                /c,/2024/day/,200
                /d,,
                /e,day,
                ftp://x/y,/2024/day/,
                /../x,/2024/day/,
                """))
        .with(post("aliases: {a: b}"))
        .bake()
        .failsWith(
            "content/moved.md:4:10: error: aliases is not an address or a list of addresses"
                + " [wrong-type]",
            "data/redirects.csv:2: error: the old address \"old\" is neither a path from the site's"
                + " root nor a URL [bad-redirect]",
            "data/redirects.csv:3: error: the old address \"/a#b\" has a fragment (#), which"
                + " browsers do not send [bad-redirect]",
            "data/redirects.csv:4: error: the old address \"/a*b\" has a * that is not a last step"
                + " of its own, as in /old/* [bad-redirect]",
            "data/redirects.csv:5: error: a redirect cannot have the status \"200\""
                + " [bad-redirect]",
            "data/redirects.csv:6: error: the redirect from /d leads nowhere [bad-redirect]",
            "data/redirects.csv:7: error: the new address \"day\" is neither a path from the site's"
                + " root nor a URL [bad-redirect]",
            "data/redirects.csv:8: error: the old address \"ftp://x/y\" is neither a path from the"
                + " site's root nor a URL [bad-redirect]",
            "data/redirects.csv:9: error: the old address \"/../x\" leads above the site's root"
                + " [bad-redirect]");
  }

  @Test
  void loopsAreReported() {
    site("netlify")
        .with(table("/a,/b,\n/b,/c,\n/c,/a,\n/self/,/self,\n/blog/*,/blog/2024/:splat,\n"))
        .bake()
        .failsWith(
            "data/redirects.csv:2: error: /a leads in a circle: /b → /c → /a [redirect-loop]",
            "data/redirects.csv:3: error: /b leads in a circle: /c → /a → /b [redirect-loop]",
            "data/redirects.csv:4: error: /c leads in a circle: /a → /b → /c [redirect-loop]",
            "data/redirects.csv:5: error: /self/ leads in a circle: /self [redirect-loop]",
            "data/redirects.csv:6: error: /blog/* leads in a circle: /blog/2024/"
                + " [redirect-loop]");
  }

  @Test
  void chainsAreShortened() {
    BakedSite site =
        site("netlify")
            .with(table("/a,/b/#lunch,\n/b,/moved/day/,\n/moved/*,/2024/:splat,\n"))
            .bake()
            .warnsOf(
                "data/redirects.csv:2: warning: /a leads to /b/#lunch, which has moved too; it is"
                    + " written as a redirect to /2024/day/#lunch [redirect-chain]",
                "data/redirects.csv:3: warning: /b leads to /moved/day/, which has moved too; it is"
                    + " written as a redirect to /2024/day/ [redirect-chain]");

    assertThat(site.file("_redirects"))
        .isEqualTo(
            """
            /a /2024/day/#lunch 301
            /b /2024/day/ 301
            /moved/* /2024/:splat 301\
            """);
  }

  @Test
  void oneAddressHasOneTarget() {
    site("netlify")
        .with(table("/a,/2024/day/,\n/a/,https://x.example/,\n/a/index.html,/2024/day/,\n"))
        .with(post("aliases: [/a]"))
        .bake()
        .failsWith(
            "data/redirects.csv:2: error: /a leads to /2024/day/ here, and to /2024/moved/ at"
                + " content/moved.md:4:11 [redirect-conflict]",
            "data/redirects.csv:3: error: /a/ leads to https://x.example/ here, and to /2024/moved/"
                + " at content/moved.md:4:11 [redirect-conflict]",
            "data/redirects.csv:4: error: /a/index.html leads to /2024/day/ here, and to"
                + " /2024/moved/ at content/moved.md:4:11 [redirect-conflict]");
  }

  @Test
  void pageAtTheOldAddressIsReportedForEachHost() {
    InlineSite site = site("netlify,nginx,caddy").with(post("aliases: [/2024/day]"));

    site.bake()
        .failsWith(
            "content/moved.md:4:11: error: there is a page at the old address /2024/day: nginx,"
                + " caddy would redirect and hide it; netlify would show it and never redirect"
                + " [redirect-shadowed]");
    site("stubs,gitlab")
        .bake()
        .warnsOf(
            "content/moved.md:4:11: warning: there is a page at the old address /2024/day: stubs,"
                + " gitlab would show it and never redirect [redirect-shadowed]");
  }

  @Test
  void prefixHidesPagesWhereRedirectsComeFirst() {
    site("nginx")
        .with(table("/2024/*,https://x.example/:splat,\n"))
        .bake()
        .failsWith(
            "data/redirects.csv:2: error: 1 page begins with /2024/ (/2024/day/): nginx would"
                + " redirect and hide it [redirect-shadowed]");
    site("gitlab").bake().succeeds();
  }

  @Test
  void targetMustBeAPage() {
    site("netlify")
        .with(
            """
            -- content/draft.md --
            ---
            title: Draft
            date: 2024-05-03
            draft: true
            ---
            -- content/over.md --
            ---
            title: Over
            date: 2024-05-03
            expires: 2024-05-10
            ---
            -- content/soon.md --
            ---
            title: Soon
            date: 2024-06-03
            ---
            """)
        .with(
            table(
                "/a,/2024/dya/,\n/b,/2024/draft/,\n/c,/2024/over/,\n/d,/2024/soon/,\n/e,/f,\n"
                    + "/f,,410\n"))
        .bake()
        .failsWith(
            "data/redirects.csv:2: error: /a leads to /2024/dya/, where there is no page"
                + " [redirect-target]",
            "data/redirects.csv:3: error: /b leads to /2024/draft/, but content/draft.md has no"
                + " page because it is a draft [redirect-target]",
            "data/redirects.csv:4: error: /c leads to /2024/over/, but content/over.md has no page"
                + " because it has expired [redirect-target]",
            "data/redirects.csv:5: error: /d leads to /2024/soon/, but content/soon.md has no page"
                + " because its date is in the future [redirect-target]",
            "data/redirects.csv:6: error: /e leads to /f, which is gone (410) [redirect-target]");
  }

  @Test
  void fragmentMustExist() {
    site("netlify")
        .with(table("/a,/2024/day/#lunch,\n/b,/2024/day/#lunhc,\n"))
        .bake()
        .warnsOf(
            "data/redirects.csv:3: warning: /b leads to a page without the anchor \"#lunhc\""
                + " [dead-anchor]");
  }

  @Test
  void hostsThatCannotAnswerAreNamed() {
    site("stubs,cloudflare,nginx")
        .with(table("/?p=1,/2024/day/,\n/x/*,/2024/:splat,\n/y,http://x.example/,\n"))
        .bake()
        .warnsOf(
            "data/redirects.csv:2: warning: stubs, cloudflare cannot answer /?p=1, because it has a"
                + " query [redirect-unsupported]",
            "data/redirects.csv:3: warning: stubs cannot answer /x/*, because it has a *"
                + " [redirect-unsupported]",
            "data/redirects.csv:4: warning: cloudflare cannot answer /y, because it leads to an"
                + " address with http instead of https [redirect-unsupported]");
  }

  @Test
  void stubsThatDifferInCaseOnlyAreOneFile() {
    BakedSite site =
        site("stubs")
            .with(post("aliases: [/2024/Moved/, /Old/, /old/]"))
            .bake()
            .warnsOf(
                "content/moved.md:4:11: warning: stubs cannot answer /2024/Moved/, because its file"
                    + " differs from 2024/moved/index.html only in case [redirect-unsupported]",
                "content/moved.md:4:32: warning: stubs cannot answer /old/, because its file"
                    + " differs from Old/index.html only in case [redirect-unsupported]");

    assertThat(site.paths()).contains("Old/index.html").doesNotContain("old/index.html");
  }

  private BakedSite bakeRows(String formats, int count, String row) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append(row.formatted(i));
    }
    return site(formats).with(table(rows.toString())).bake();
  }

  @Test
  void limitsOfHostsAreErrors() {
    bakeRows("cloudflare", 2001, "/old/%04d.html,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:2002: error: cloudflare takes 2000 rules without * and : and skips"
                + " the rest of these 2001; beyond the limit: /old/2001.html [redirect-limit]");
    bakeRows("cloudflare", 102, "/old/%03d/*,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:102: error: cloudflare takes 100 rules with * or : and drops the"
                + " rest of these 102; beyond the limit: /old/101/*, /old/102/* [redirect-limit]");
    bakeRows("cloudflare", 101, "/talk:x%03d,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:102: error: cloudflare takes 100 rules with * or : and drops the"
                + " rest of these 101; beyond the limit: /talk:x101 [redirect-limit]");
    bakeRows("gitlab", 1004, "/%d,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:997: error: gitlab takes 1000 rules and reads none of these 1004;"
                + " beyond the limit: /996, /997, /998 and 1 more [redirect-limit]");
    bakeRows("gitlab", 700, "/" + "x".repeat(80) + "/%03d,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:650: error: gitlab takes 648 rules of this length (64 kB) and reads"
                + " none of these 700; beyond the limit: /%1$s/649, /%1$s/650, /%1$s/651 and 49 more"
                    .formatted("x".repeat(80))
                + " [redirect-limit]");
    bakeRows("vercel", 1025, "/%04d,/2024/day/,\n")
        .failsWith(
            "data/redirects.csv:1026: error: vercel takes 1024 redirects and refuses the deployment"
                + " of these 1025; beyond the limit: /1025 [redirect-limit]");
    bakeRows("s3", 51, "/%02d/*,/2024/:splat,\n")
        .failsWith(
            "data/redirects.csv:52: error: s3 takes 50 routing rules and refuses all of these 51;"
                + " beyond the limit: /51/* [redirect-limit]");
  }

  @Test
  void cloudflareAnswersOneSpellingWhereBothWouldBeTooMany() {
    BakedSite site =
        bakeRows("cloudflare", 1001, "/%04d/,/2024/day/,\n")
            .warnsOf(
                "data/redirects.csv:2: warning: 1001 redirects with and without a closing slash are"
                    + " more rules than cloudflare takes [redirect-limit]");

    assertThat(site.file("_redirects")).hasLineCount(1001);
  }

  @Test
  void oneFileServesSeveralHosts() {
    BakedSite site =
        site("netlify,cloudflare,gitlab")
            .with(table("/b/*,/2024/:splat,308\n/a:b,/2024/day/,\n/é,/2024/day/,307\n"))
            .bake()
            .succeeds();

    assertThat(site.file("_redirects"))
        .isEqualTo(
            """
            /%C3%A9 /2024/day/ 302
            /é /2024/day/ 302
            /%C3%A9/ /2024/day/ 302
            /é/ /2024/day/ 302
            /a:b /2024/day/ 301
            /a:b/ /2024/day/ 301
            /b/* /2024/:splat 301\
            """);
  }

  @Test
  void staleStubsAreRemovedAndOthersKept() {
    InlineSite site = site("stubs").with(post("aliases: [/a/, /b/]"));
    site.bake().succeeds();

    BakedSite second = site.with(post("aliases: [/b/, /c/]")).bake().succeeds();

    assertThat(second.paths())
        .containsExactly(
            "2024/day/index.html", "2024/moved/index.html", "b/index.html", "c/index.html");
    assertThat(second.report().removed()).isEqualTo(1);
    assertThat(second.report().unchanged()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void unknownFormatIsReported() {
    site("netlfy")
        .bake()
        .isMisconfigured(
            "jbake.properties:7:19: error: there is no format \"netlfy\" for redirects"
                + " [bad-setting]");
    assertThat(site("").with(post("aliases: [/old/]")).bake().succeeds().paths()).hasSize(2);
  }

  @Test
  void otherDataOfTheSameNameIsTheProjectsOwn() {
    InlineSite.in(
            folder,
            """
            -- jbake.properties --
            render.index=false
            render.archive=false
            render.feed=false
            render.tags=false
            -- data/redirects.yaml --
            first: {a: 1}
            """)
        .bake()
        .succeeds();
  }
}
