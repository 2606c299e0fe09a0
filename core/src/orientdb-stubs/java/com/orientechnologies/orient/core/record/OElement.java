package com.orientechnologies.orient.core.record;

/** Only a name, see the package. */
public interface OElement {}
