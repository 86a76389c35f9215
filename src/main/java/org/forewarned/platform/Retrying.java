package org.forewarned.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The use case is tried again, at most twice, when two requests of one learner crossed: both began the same thing, or changed
 * the same row. Stands beside {@code @Transactional}: each try is a transaction of its own; inside another transaction nothing
 * is tried again, for that one has failed.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Retrying {
}
