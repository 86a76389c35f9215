package org.forewarned.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets pages read records and beans as they are written: {@code #{row.title}} calls {@code title()}. An {@link Optional} is
 * read as its value or nothing. {@code #{t['key']}} is the text of that key.
 */
public class FluentELResolver extends ELResolver {

    private static final int MOST = 500;
    private static final Map<String, Optional<Method>> NOT_OURS = Map.of();
    private static final ClassValue<Map<String, Optional<Method>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return ours(type) ? new ConcurrentHashMap<>() : NOT_OURS;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base instanceof Lookup lookup && property instanceof String key) {
            context.setPropertyResolved(base, property);
            return lookup.look(key);
        }
        if (!(property instanceof String name) || base == null) {
            return null;
        }
        Map<String, Optional<Method>> known = KNOWN.get(base.getClass());
        if (known == NOT_OURS) {
            return null;
        }
        Optional<Method> method = known.get(name);
        if (method == null) {
            method = find(base.getClass(), name);
            if (known.size() < MOST) {
                known.put(name, method);
            }
        }
        if (method.isEmpty()) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return read(method.get(), base);
    }

    private static boolean ours(Class<?> type) {
        return type.isRecord() || type.getName().startsWith("org.forewarned.");
    }

    private static Optional<Method> find(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            boolean readable = method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers());
            return readable && method.trySetAccessible() ? Optional.of(method) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Object read(Method method, Object base) {
        try {
            Object value = method.invoke(base);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) { }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? null : String.class;
    }
}
