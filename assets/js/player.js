/*
 * Turns a link to a video into a player on a click; nothing is loaded from the video's host before.
 * Links such as #t=1h2m3s start the page's first player there.
 */
(() => {
  "use strict";

  const post = (frame, message) =>
    frame.contentWindow.postMessage(JSON.stringify(message), new URL(frame.src).origin);

  /* For each host: the parameter of the start time, and how to seek; without `seek` the player is reloaded. */
  const hosts = {
    youtube: {
      ask(address, seconds) {
        address.searchParams.set("enablejsapi", "1");
        if (seconds !== null) address.searchParams.set("start", seconds);
      },
      seek(frame, seconds) {
        post(frame, { event: "command", func: "seekTo", args: [seconds, true] });
        post(frame, { event: "command", func: "playVideo", args: [] });
      },
    },
    vimeo: {
      ask(address, seconds) {
        if (seconds !== null) address.hash = `t=${seconds}s`;
      },
      seek(frame, seconds) {
        post(frame, { method: "setCurrentTime", value: seconds });
        post(frame, { method: "play" });
      },
    },
    peertube: {
      ask(address, seconds) {
        if (seconds !== null) address.searchParams.set("start", `${seconds}s`);
      },
    },
  };

  const players = Object.keys(hosts).concat("file", "audio")
    .map((host) => `figure[data-video="${host}"]`).join();

  /* Returns the seconds of #t=754 or #t=12m34s, or null. */
  function moment(hash) {
    const found = /^#t=(?=\d)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(hash);
    return found && found.slice(1).reduce((sum, part) => sum * 60 + Number(part ?? 0), 0);
  }

  function addressOf(embed, host, seconds) {
    const address = new URL(embed, document.baseURI);
    if (hosts[host]) {
      address.searchParams.set("autoplay", "1");
      hosts[host].ask(address, seconds);
    }
    return address.href;
  }

  function frameOf(link, host, seconds) {
    const frame = document.createElement("iframe");
    frame.title = link.textContent.trim();
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.addEventListener("load", () => { frame.dataset.loaded = ""; });
    frame.src = addressOf(link.dataset.embed, host, seconds);
    return frame;
  }

  function mediaOf(link, host, seconds) {
    const media = document.createElement(host === "audio" ? "audio" : "video");
    const poster = link.querySelector("img");
    media.controls = true;
    media.ariaLabel = link.textContent.trim();
    if (poster && host !== "audio") media.poster = poster.src;
    media.src = link.href;
    const transcript = document.querySelector("[data-captions]");
    if (transcript && link.closest("figure") === document.querySelector(players)) {
      media.append(captionsOf(transcript));
    }
    start(media, seconds);
    return media;
  }

  /* Returns the captions; the page's transcript belongs to its first player. */
  function captionsOf(transcript) {
    const track = document.createElement("track");
    track.kind = "captions";
    track.srclang = transcript.lang;
    track.label = transcript.querySelector("h2").textContent;
    track.src = transcript.dataset.captions;
    return track;
  }

  function start(media, seconds) {
    if (seconds !== null) media.currentTime = seconds;
    /* The browser may refuse to autoplay; the reader has the controls. */
    media.play().catch(() => {});
  }

  function play(link, seconds) {
    const host = link.closest("figure").dataset.video;
    const player = (link.dataset.embed ? frameOf : mediaOf)(link, host, seconds);
    link.replaceWith(player);
    player.focus();
  }

  /* Seeks in a player, and starts it if necessary. */
  function seek(figure, seconds) {
    const media = figure.querySelector("video, audio");
    const frame = figure.querySelector("iframe");
    const host = figure.dataset.video;
    if (media) {
      start(media, seconds);
    } else if (frame && hosts[host].seek && "loaded" in frame.dataset) {
      hosts[host].seek(frame, seconds);
    } else if (frame) {
      frame.src = addressOf(frame.src, host, seconds);
    } else {
      play(figure.querySelector(".video-link"), seconds);
    }
    figure.scrollIntoView({ block: "nearest" });
  }

  function isPlain(click) {
    return click.button === 0
      && !(click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey || click.altKey);
  }

  document.addEventListener("click", (click) => {
    const link = click.target.closest("a[href]");
    if (!link || !isPlain(click)) return;
    const written = link.getAttribute("href");
    const seconds = moment(written);
    const first = document.querySelector(players);
    if (link.matches(`.video-link[data-embed], :is(${players}) > .video-link`)) {
      click.preventDefault();
      play(link, link.closest("figure") === first ? moment(location.hash) : null);
    } else if (seconds !== null && first) {
      click.preventDefault();
      history.replaceState(null, "", written);
      seek(first, seconds);
    }
  });

  /* Seeks only in started players: a change of the address without a click must not load anything. */
  addEventListener("hashchange", () => {
    const seconds = moment(location.hash);
    const first = document.querySelector(players);
    if (seconds !== null && first && !first.querySelector(".video-link")) seek(first, seconds);
  });
})();
