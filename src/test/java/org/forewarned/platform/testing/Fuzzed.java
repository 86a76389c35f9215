package org.forewarned.platform.testing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that takes any bytes. In every build it gets those that are kept in {@code src/test/resources}, in the folder that is named after class
 * and method; with {@code -Pfull} Jazzer looks for others, guided by which code they reach, and keeps what fails in that folder. One
 * method a class {@code …Fuzz}: Jazzer has one target in a process.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@FuzzTest(maxDuration = "35s")
public @interface Fuzzed {
}
