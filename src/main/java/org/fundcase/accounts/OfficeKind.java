package org.fundcase.accounts;

/** What an office is in the life of a fund. */
public enum OfficeKind {
    /** 市工信局: calls, review, determination, publicity. */
    CITY_INDUSTRY,
    /** 市财政局: budget, check of the plan, payment. */
    CITY_FINANCE,
    /** 辖区工信部门: intake and preliminary review. */
    DISTRICT_INDUSTRY,
    /** 辖区财政部门: compliance check and payment. */
    DISTRICT_FINANCE,
    /** A company entrusted with intake and review (受托运营机构). */
    OPERATOR,
    /** Inspects everything, changes nothing. */
    AUDIT,
    /** One expert (评审专家), who acts for nobody else. */
    EXPERT,
    /** An applicant. */
    ENTERPRISE;

    public boolean isOfDistrict() {
        return this == DISTRICT_INDUSTRY || this == DISTRICT_FINANCE;
    }

    public boolean isOfGovernment() {
        return this != ENTERPRISE && this != OPERATOR && this != EXPERT;
    }
}
