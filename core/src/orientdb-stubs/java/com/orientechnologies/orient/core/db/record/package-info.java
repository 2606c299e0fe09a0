/**
 * Names of OrientDB, which Recap does without. JBake's content store has methods that mention them,
 * and who lists its methods (Freemarker, Groovy) needs the names to be there.
 */
@NullMarked
package com.orientechnologies.orient.core.db.record;

import org.jspecify.annotations.NullMarked;
