/**
 * Publishes a baked site: sends what changed to a folder, a server, a bucket or a git branch, in an
 * order in which readers never see a broken page.
 *
 * <p>Other computers are reached through the author's own {@code git}, {@code rsync} and {@code
 * rclone}, so that no secret passes through Recap.
 */
@NullMarked
package dev.recap.publish;

import org.jspecify.annotations.NullMarked;
