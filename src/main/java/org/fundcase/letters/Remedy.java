package org.fundcase.letters;

import java.time.LocalDate;
import org.fundcase.accounts.Office;
import org.fundcase.accounts.OfficeKind;
import org.fundcase.accounts.Offices;
import org.springframework.stereotype.Component;

/** What can be done against a decision, and within how long: 行政复议法 §20, 行政诉讼法 §46. */
@Component
class Remedy {

    /** 行政复议法 (2023) §90: in force from this day; §24 leaves only the people's government. */
    private static final LocalDate REVIEW_ACT_OF_2023 = LocalDate.of(2024, 1, 1);

    private final Offices offices;

    Remedy(Offices offices) {
        this.offices = offices;
    }

    /** The clause of a paper that ends an application. */
    String of(Matter matter) {
        return appeal("本告知书", matter.sender(), matter.today());
    }

    /** The clause of a decision that asks for money: appeals, and what follows without one (行政处罚法 §73, 行政强制法 §53). */
    String ofDecision(Office sender, LocalDate today) {
        return appeal("本决定书", sender, today) + "复议、诉讼期间，除法律另有规定外，本决定不停止执行。逾期不申请行政复议、不提起行政诉讼又不履行本决定的，本机关将依法申请人民法院强制执行。";
    }

    /** The clause of a decision that asks for no money, or of a paper that refuses. */
    String ofPaper(String paper, Office sender, LocalDate today) {
        return appeal(paper, sender, today);
    }

    private String appeal(String paper, Office sender, LocalDate today) {
        return "如不服本决定，可以自收到" + paper + "之日起六十日内依法向" + reviewers(sender, today) + "申请行政复议，也可以自收到" + paper
                + "之日起六个月内依法向有管辖权的人民法院提起行政诉讼。";
    }

    /** Until then, 行政复议法 (2017) §12: the government of the same level or the superior department, as one likes. */
    private String reviewers(Office sender, LocalDate today) {
        String government = government(sender);
        return today.isBefore(REVIEW_ACT_OF_2023) ? government + "或者" + superior(sender) : government;
    }

    private static String government(Office office) {
        return office.city() + (office.district() == null ? "" : office.district()) + "人民政府";
    }

    private String superior(Office office) {
        return office.kind() == OfficeKind.DISTRICT_INDUSTRY
                ? offices.find(OfficeKind.CITY_INDUSTRY, office.city(), null)
                        .map(Office::name)
                        .orElse("上一级主管部门")
                : "上一级主管部门";
    }
}
