package com.orientechnologies.orient.core.db;

/** Only a name, see the package. */
public final class OrientDB {
  private OrientDB() {}
}
