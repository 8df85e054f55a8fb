package dev.fixdex.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The signals of this JVM, by {@code sun.misc.Signal}: a shutdown hook could neither tell Ctrl-C
 * from other signals nor keep the program going. The class is met by reflection, as javac warns of
 * it in a way that cannot be switched off. Signals that cannot be had end the program as ever.
 */
final class JvmSignals implements Signals {
  @Override
  public Hold handTo(Consumer<StopSignal> taker) {
    List<Runnable> undo = new ArrayList<>();
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Method handle = type.getMethod("handle", type, handlerType);
      for (StopSignal signal : StopSignal.values()) {
        Object handler = handler(handlerType, () -> taker.accept(signal));
        Object ofSystem = type.getConstructor(String.class).newInstance(signal.name());
        Object before = handle.invoke(null, ofSystem, handler);
        undo.add(() -> restore(handle, ofSystem, before));
      }
    } catch (InvocationTargetException e) {
      // This system has no such signal, or the JVM was told to leave them alone (-Xrs).
      return () -> undo.forEach(Runnable::run);
    } catch (ReflectiveOperationException e) {
      return Signals.UNTOUCHED.handTo(taker);
    }
    return () -> undo.forEach(Runnable::run);
  }

  /** Of a handler nothing is called but the one method of its type. */
  private static Object handler(Class<?> type, Runnable work) {
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          work.run();
          return null;
        });
  }

  private static void restore(Method handle, Object signal, Object handler) {
    try {
      handle.invoke(null, signal, handler);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
