package org.fundcase.accounts;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.fundcase.kernel.Refusal;

/** 等保三级 8.1.4.1: a password is complex. A long one need not be, as people then choose sentences. */
final class PasswordRule {

    private static final int SHORTEST = 8;
    private static final int LONG_ENOUGH = 15;
    private static final int CLASSES = 3;
    static final int LONGEST = 128;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    private PasswordRule() {}

    /** @throws Refusal on the field {@code password} */
    static void require(String password, String username) {
        if (password.length() > LONGEST) {
            throw Refusal.field("password", "密码太长。最多 {0} 个字符。", LONGEST);
        }
        if (!isStrong(password)) {
            throw Refusal.field("password", "密码太简单。用大写、小写、数字、符号中的至少三种，不少于 8 个字符；或者不少于 15 个字符。");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)) {
            throw Refusal.field("password", "密码里有账号。换一个不含账号的密码。");
        }
    }

    private static boolean isStrong(String password) {
        if (password.length() >= LONG_ENOUGH) {
            return password.chars().distinct().count() > CLASSES;
        }
        return password.length() >= SHORTEST
                && KINDS.stream()
                                .filter(kind -> password.chars().anyMatch(kind))
                                .count()
                        >= CLASSES;
    }
}
