package org.forewarned.platform.jobs;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Stands around the methods of a scheduled class: says what runs and how it ended, and how it can be run again. */
public class JobRecorder {

    @Inject
    private Jobs jobs;

    /** Makes the methods known that are named. */
    @PostConstruct
    void begin(InvocationContext bean) throws Exception {
        bean.proceed();
        Object target = bean.getTarget();
        for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                Job job = method.getAnnotation(Job.class);
                if (job != null) {
                    method.setAccessible(true);
                    jobs.know(job.value(), () -> method.invoke(target));
                }
            }
        }
    }

    /** Runs what the clock asks for, unless it runs already. */
    @AroundTimeout
    Object record(InvocationContext timeout) throws Exception {
        Job job = timeout.getMethod().getAnnotation(Job.class);
        if (job == null) {
            return timeout.proceed();
        }
        jobs.run(job.value(), timeout::proceed);
        return null;
    }
}
