package org.fundcase.policies;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.fundcase.kernel.ChineseNumber;

/**
 * A place in a policy as a rule names it: 第八条（一）, 第六条（四）3, 第九条第三款（4）, 末段.
 *
 * @param article from 1; 0 for the last paragraph of the whole text
 * @param parts the way down inside the article, outermost first
 */
record ClauseReference(int article, List<Part> parts) {

    private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]{1,5}";
    private static final Pattern ARTICLE = Pattern.compile("第(" + NUMBER + ")条(.*)");
    private static final Pattern PART = Pattern.compile("[（(](" + NUMBER + ")[）)]|第(" + NUMBER + ")款|(\\d{1,2})");
    private static final String LAST = "末段";

    /**
     * @param kind how it is counted
     * @param number from 1
     */
    record Part(Kind kind, int number) {}

    enum Kind {
        /** （一） or （1）. */
        BRACKETS,
        /** A paragraph, or an item 1、 where the article is so counted. */
        PARAGRAPH,
        /** 1、 or 1. */
        POINT
    }

    /** Empty if the words name no place of the policy itself. */
    static Optional<ClauseReference> parse(String text) {
        if (text.equals(LAST)) {
            return Optional.of(new ClauseReference(0, List.of()));
        }
        Matcher article = ARTICLE.matcher(text);
        return article.matches()
                ? Optional.of(new ClauseReference(ChineseNumber.parse(article.group(1)), parts(article.group(2))))
                : Optional.empty();
    }

    private static List<Part> parts(String rest) {
        return PART.matcher(rest).results().map(ClauseReference::part).toList();
    }

    private static Part part(MatchResult found) {
        if (found.group(1) != null) {
            return new Part(Kind.BRACKETS, ChineseNumber.parse(found.group(1)));
        }
        return found.group(2) != null
                ? new Part(Kind.PARAGRAPH, ChineseNumber.parse(found.group(2)))
                : new Part(Kind.POINT, ChineseNumber.parse(found.group(3)));
    }

    /** The article it names; empty if the text has none of that number. */
    Optional<Clause> in(List<Clause> clauses) {
        return article == 0
                ? clauses.stream().reduce((earlier, later) -> later)
                : clauses.stream().filter(clause -> clause.number() == article).findFirst();
    }

    /** The paragraphs it means, by their index; all of them where the text is not counted the way it says. */
    List<Integer> meant(Clause clause) {
        int last = clause.paragraphs().size() - 1;
        List<Integer> meant = article == 0 ? List.of(Math.max(0, last)) : all(0, last);
        for (Part part : parts) {
            List<Integer> inner = narrowed(clause, meant, part);
            if (inner.isEmpty()) {
                break;
            }
            meant = inner;
        }
        return meant;
    }

    private static List<Integer> narrowed(Clause clause, List<Integer> among, Part part) {
        List<Integer> starts = among.stream()
                .filter(i -> Beginning.of(clause.paragraphs().get(i)).is(part))
                .toList();
        if (starts.isEmpty()) {
            return part.kind() == Kind.PARAGRAPH && part.number() <= among.size()
                    ? List.of(among.get(part.number() - 1))
                    : List.of();
        }
        int first = starts.get(0);
        Beginning like = Beginning.of(clause.paragraphs().get(first));
        int end = among.stream()
                .filter(i -> i > first)
                .filter(i -> like.isFollowedBy(Beginning.of(clause.paragraphs().get(i))))
                .findFirst()
                .orElse(among.get(among.size() - 1) + 1);
        return all(first, end - 1);
    }

    private static List<Integer> all(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /**
     * How a paragraph begins.
     *
     * @param style （一）, （1）, 1、 or nothing
     */
    private record Beginning(Style style, int number) {

        private enum Style {
            CHINESE_BRACKETS,
            DIGIT_BRACKETS,
            POINT,
            NONE
        }

        private static final Pattern BRACKETS = Pattern.compile("[（(](" + NUMBER + ")[）)].*", Pattern.DOTALL);
        private static final Pattern POINT = Pattern.compile("(\\d{1,2})[.．、].*", Pattern.DOTALL);

        static Beginning of(String paragraph) {
            Matcher brackets = BRACKETS.matcher(paragraph);
            if (brackets.matches()) {
                String number = brackets.group(1);
                Style style = number.matches("\\d+") ? Style.DIGIT_BRACKETS : Style.CHINESE_BRACKETS;
                return new Beginning(style, ChineseNumber.parse(number));
            }
            Matcher point = POINT.matcher(paragraph);
            return point.matches()
                    ? new Beginning(Style.POINT, Integer.parseInt(point.group(1)))
                    : new Beginning(Style.NONE, 0);
        }

        boolean is(Part part) {
            boolean fits = part.kind() == Kind.BRACKETS
                    ? style == Style.CHINESE_BRACKETS || style == Style.DIGIT_BRACKETS
                    : style == Style.POINT;
            return fits && number == part.number();
        }

        boolean isFollowedBy(Beginning other) {
            return other.style() == style && other.number() == number + 1;
        }
    }
}
