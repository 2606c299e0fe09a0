package com.orientechnologies.orient.core.db;

/** Only a name, see the package. */
public interface ODatabaseSession {}
