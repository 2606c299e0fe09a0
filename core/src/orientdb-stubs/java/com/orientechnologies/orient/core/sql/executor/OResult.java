package com.orientechnologies.orient.core.sql.executor;

/** Only a name, see the package. */
public interface OResult {}
