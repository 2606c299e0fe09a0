/** What Recap takes from JBake itself. Nothing else imports {@code org.jbake}. */
@NullMarked
package dev.recap.jbake;

import org.jspecify.annotations.NullMarked;
