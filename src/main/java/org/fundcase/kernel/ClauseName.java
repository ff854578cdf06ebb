package org.fundcase.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a clause is called: 第九条第三款（4） is Article 9, paragraph 3 (4) in English. */
public final class ClauseName {

    private static final String NUMBER = "([一二三四五六七八九十百零〇\\d]{1,5})";
    private static final Pattern PART =
            Pattern.compile("[（(]" + NUMBER + "[）)]|第" + NUMBER + "款|第" + NUMBER + "项|(\\d{1,2})");
    private static final Pattern CLAUSE =
            Pattern.compile("(《[^》]+》)?第" + NUMBER + "条([（()）第款项一二三四五六七八九十百零〇\\d]{0,20})");
    private static final String LAST = "末段";

    private ClauseName() {}

    /** @return the name in both languages; the text itself where it names no clause */
    public static Words of(String clause) {
        return new Words(clause, inEnglish(clause));
    }

    static String inEnglish(String clause) {
        Matcher found = CLAUSE.matcher(clause);
        if (!found.matches()) {
            return clause.equals(LAST) ? "last paragraph" : clause;
        }
        String policy = found.group(1) == null ? "" : found.group(1) + ", ";
        return policy + "Article " + ChineseNumber.parse(found.group(2))
                + PART.matcher(found.group(3)).replaceAll(ClauseName::part);
    }

    private static String part(MatchResult part) {
        if (part.group(1) != null) {
            return " (" + ChineseNumber.parse(part.group(1)) + ")";
        }
        if (part.group(2) != null) {
            return ", paragraph " + ChineseNumber.parse(part.group(2));
        }
        return part.group(3) != null ? ", item " + ChineseNumber.parse(part.group(3)) : ", point " + part.group(4);
    }
}
