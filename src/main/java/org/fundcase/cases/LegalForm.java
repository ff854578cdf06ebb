package org.fundcase.cases;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the type (类型) on a licence says about legal personality: Civil Code (民法典) Art. 74, 76, 102. */
final class LegalForm {

    private static final Pattern PART_OF_ANOTHER = Pattern.compile("分公司|分支机构|非法人|营业单位|办事处|代表处|代表机构");

    private static final Pattern OF_PERSONS = Pattern.compile("个人独资|(?<!股份)合伙|个体");

    /** In brackets stands who owns it: 有限责任公司(个人独资) is a company. */
    private static final Pattern OWNERS = Pattern.compile("(?<=.)[(（][^)）]*[)）]");

    private static final Pattern LEGAL_PERSON = Pattern.compile("公司|法人|全民所有制|集体所有制|股份合作|专业合作社");

    private LegalForm() {}

    /** @return null if the words do not say */
    static @Nullable Boolean isLegalPerson(String type) {
        String kind = OWNERS.matcher(type).replaceAll("");
        if (PART_OF_ANOTHER.matcher(type).find() || OF_PERSONS.matcher(kind).find()) {
            return false;
        }
        return LEGAL_PERSON.matcher(type).find() ? Boolean.TRUE : null;
    }
}
