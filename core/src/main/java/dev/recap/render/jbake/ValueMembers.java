package dev.recap.render.jbake;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/**
 * Which members of Java values templates may use: those that Freemarker takes for safe, but not
 * {@code getClass}, from which it is a few steps to the folders of this machine.
 */
final class ValueMembers implements MemberAccessPolicy {

  private final MemberAccessPolicy safe =
      DefaultMemberAccessPolicy.getInstance(Configuration.VERSION_2_3_34);

  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    ClassMemberAccessPolicy members = safe.forClass(type);
    return new ClassMemberAccessPolicy() {
      @Override
      public boolean isMethodExposed(Method method) {
        return !method.getName().equals("getClass") && members.isMethodExposed(method);
      }

      @Override
      public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
      }

      @Override
      public boolean isFieldExposed(Field field) {
        return false;
      }
    };
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return safe.isToStringAlwaysExposed();
  }
}
