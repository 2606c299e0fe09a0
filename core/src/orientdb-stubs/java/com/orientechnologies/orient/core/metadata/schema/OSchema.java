package com.orientechnologies.orient.core.metadata.schema;

/** Only a name, see the package. */
public interface OSchema {}
