package com.orientechnologies.orient.core.db.record;

import java.io.Serial;
import java.util.ArrayList;

/** Only a name, see the package. */
public class OTrackedList<T> extends ArrayList<T> {

  @Serial private static final long serialVersionUID = 1L;

  OTrackedList() {}
}
