package org.fundcase.accounts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fundcase.accounts.Right.Reach;
import org.fundcase.kernel.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The list of roles, actions and relations, read from {@code rights.yaml}; what no line allows is refused. */
@Component
class Rights {

    private static final Set<String> KEYS = Set.of("roles", "offices", "subject", "actions", "through");

    private final List<Right> all;

    Rights() {
        this(file());
    }

    /** @throws IllegalStateException naming the line that says something impossible */
    Rights(InputStream yaml) {
        List<Right> rights = new ArrayList<>();
        for (Object line : lines(yaml)) {
            try {
                rights.add(right(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(
                        "rights.yaml, entry " + (rights.size() + 1) + " " + line + ": " + e.getMessage(), e);
            }
        }
        this.all = List.copyOf(rights);
    }

    /** What speaks for the person, whatever the single subject. */
    List<Right> of(SignedIn who, Action action, Subject.Kind kind) {
        return all.stream().filter(right -> right.covers(who, action, kind)).toList();
    }

    private static InputStream file() {
        try {
            return new ClassPathResource("rights.yaml").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<?> lines(InputStream yaml) {
        try (yaml) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (content instanceof List<?> lines && !lines.isEmpty()) {
                return lines;
            }
            throw new IllegalStateException("rights.yaml is no list of rights; nobody could do anything");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (YAMLException e) {
            throw new IllegalStateException("rights.yaml cannot be read: " + e.getMessage(), e);
        }
    }

    private static Right right(Object line) {
        if (!(line instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())) {
            throw new IllegalArgumentException(
                    "the keys are " + KEYS.stream().sorted().toList());
        }
        Set<OfficeKind> offices = map.containsKey("offices")
                ? some(map.get("offices"), OfficeKind.class)
                : EnumSet.allOf(OfficeKind.class);
        Object through = map.get("through");
        boolean related = through instanceof List<?>;
        Right right = new Right(
                some(map.get("roles"), Role.class),
                offices,
                one(map.get("subject"), Subject.Kind.class),
                some(map.get("actions"), Action.class),
                related ? Reach.RELATED : one(through, Reach.class),
                related ? some(through, Relation.class) : Set.of());
        if (right.reach() == Reach.RELATED && right.through().isEmpty()) {
            throw new IllegalArgumentException("through: RELATED is written as the list of relations");
        }
        right.requireFences();
        return right;
    }

    private static <T extends Enum<T>> Set<T> some(@Nullable Object words, Class<T> type) {
        if (!(words instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("a list of " + type.getSimpleName() + " is missing");
        }
        return list.stream().map(word -> one(word, type)).collect(Collectors.toUnmodifiableSet());
    }

    private static <T extends Enum<T>> T one(@Nullable Object word, Class<T> type) {
        try {
            return Enum.valueOf(type, String.valueOf(word));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(word + " is no " + type.getSimpleName(), e);
        }
    }
}
