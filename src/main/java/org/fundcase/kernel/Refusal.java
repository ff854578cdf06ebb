package org.fundcase.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that Fundcase understood and does not carry out. The reason is in the user's words, says what is the case,
 * what is demanded and what to do, and is shown beside the field it names. Nothing has been changed when it is thrown
 * inside a transaction.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How a refusal travels: 404, 401, 403, 409 or 422 over HTTP. */
    public enum Kind {
        NOT_FOUND,
        UNAUTHENTICATED,
        FORBIDDEN,
        CONFLICT,
        INVALID,
        TOO_LARGE,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final @Nullable String field;
    private final List<String> details;

    private Refusal(Kind kind, String code, String reason, @Nullable String field) {
        this(kind, code, reason, field, List.of());
    }

    private Refusal(Kind kind, String code, String reason, @Nullable String field, List<String> details) {
        super(reason);
        this.kind = kind;
        this.code = code;
        this.field = field;
        this.details = List.copyOf(details);
    }

    /** The thing does not exist, or is not for this person: both look the same from outside. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", "没有找到，或者不在你的权限内。", null);
    }

    /** Whoever asks has not shown who they are. */
    public static Refusal unauthenticated(String reason) {
        return new Refusal(Kind.UNAUTHENTICATED, "unauthenticated", reason, null);
    }

    /** The person sees the thing but may not do this. */
    public static Refusal forbidden(String reason) {
        return new Refusal(Kind.FORBIDDEN, "forbidden", reason, null);
    }

    /** Somebody else was first; the caller reloads. */
    public static Refusal conflict(String code, String reason) {
        return new Refusal(Kind.CONFLICT, code, reason, null);
    }

    /** The request breaks a rule; {@code code} is stable for programs, {@code reason} is for people. */
    public static Refusal invalid(String code, String reason) {
        return new Refusal(Kind.INVALID, code, reason, null);
    }

    /** The request breaks a rule in several places, each said in words. */
    public static Refusal invalid(String code, String reason, List<String> details) {
        return new Refusal(Kind.INVALID, code, reason, null, details);
    }

    /** One field breaks a rule. */
    public static Refusal field(String field, String reason) {
        return new Refusal(Kind.INVALID, "field", reason, field);
    }

    /** A body or file over its limit. */
    public static Refusal tooLarge(String reason) {
        return new Refusal(Kind.TOO_LARGE, "too-large", reason, null);
    }

    /** Something we depend on is away; trying again later helps. */
    public static Refusal unavailable(String reason) {
        return new Refusal(Kind.UNAVAILABLE, "unavailable", reason, null);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public @Nullable String fieldName() {
        return field;
    }

    /** What it is about, one by one; empty where the reason says all. */
    public List<String> details() {
        return details;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
