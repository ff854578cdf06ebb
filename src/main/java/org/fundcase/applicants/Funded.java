package org.fundcase.applicants;

import org.fundcase.kernel.CreditCode;
import org.fundcase.kernel.Money;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A project of a party that another fund supported, as a list or an officer says. The party need not be registered here.
 *
 * @param source the fund's name
 * @param amount null if not known
 */
public record Funded(
        CreditCode code,
        String name,
        String project,
        String source,
        Standing.Level level,
        int year,
        @Nullable Money amount) {

    /** @throws Refusal naming the field that is not in order */
    public Funded {
        name = Texts.required("name", "单位名称", name, 200);
        project = Texts.required("project", "项目名称", project, 200);
        source = Texts.required("source", "资金名称", source, 200);
        if (year < 1990 || year > 2100) {
            throw Refusal.field("year", "年度写成四位数，例如 2021。");
        }
        if (amount != null && !amount.isPositive()) {
            throw Refusal.field("amount", "金额要大于 0。不知道金额就留空。");
        }
    }
}
