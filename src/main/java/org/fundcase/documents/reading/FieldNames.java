package org.fundcase.documents.reading;

import java.util.Set;

/** The names of all fields that reading can give. */
public final class FieldNames {

    // 发票
    public static final String INVOICE_KIND = "invoiceKind";
    public static final String INVOICE_CODE = "invoiceCode";
    public static final String INVOICE_NUMBER = "invoiceNumber";
    public static final String ISSUE_DATE = "issueDate";
    public static final String CHECK_CODE = "checkCode";
    public static final String MACHINE_NUMBER = "machineNumber";
    public static final String BUYER_NAME = "buyerName";
    public static final String BUYER_TAX_ID = "buyerTaxId";
    public static final String BUYER_ADDRESS_PHONE = "buyerAddressPhone";
    public static final String BUYER_BANK_ACCOUNT = "buyerBankAccount";
    public static final String SELLER_NAME = "sellerName";
    public static final String SELLER_TAX_ID = "sellerTaxId";
    public static final String SELLER_ADDRESS_PHONE = "sellerAddressPhone";
    public static final String SELLER_BANK_ACCOUNT = "sellerBankAccount";
    public static final String AMOUNT_WITHOUT_TAX = "amountWithoutTax";
    public static final String TAX_AMOUNT = "taxAmount";
    public static final String TOTAL_WITH_TAX = "totalWithTax";
    public static final String TOTAL_IN_CAPITALS = "totalInCapitals";
    public static final String REMARK = "remark";
    public static final String DRAWER = "drawer";
    public static final String PAYEE = "payee";
    public static final String CHECKER = "checker";
    /** {@code true} or {@code false}. */
    public static final String IS_RED = "isRed";

    public static final String ORIGINAL_INVOICE_CODE = "originalInvoiceCode";
    public static final String ORIGINAL_INVOICE_NUMBER = "originalInvoiceNumber";
    public static final String RED_NOTICE_NUMBER = "redNoticeNumber";

    // 营业执照
    public static final String NAME = "name";
    public static final String CREDIT_CODE = "creditCode";
    public static final String LEGAL_REPRESENTATIVE = "legalRepresentative";
    public static final String ESTABLISHED_ON = "establishedOn";
    public static final String ADDRESS = "address";
    public static final String ENTERPRISE_TYPE = "enterpriseType";
    public static final String REGISTERED_CAPITAL = "registeredCapital";
    public static final String BUSINESS_SCOPE = "businessScope";

    // 证书
    public static final String TITLE = "title";
    public static final String HOLDER = "holder";
    public static final String NUMBER = "number";
    public static final String ISSUER = "issuer";
    /** {@code 部}, {@code 省} or {@code 市}. */
    public static final String LEVEL = "level";

    public static final String VALID_UNTIL = "validUntil";
    public static final String ISSUED_ON = "issuedOn";

    // 承诺书
    public static final String ENTERPRISE_NAME = "enterpriseName";
    public static final String SIGNED_ON = "signedOn";
    /** Whether the letter says something about past credit: {@code true} or {@code false}. */
    public static final String PROMISES_CREDIT = "promisesCredit";
    /** Whether it promises true papers: {@code true} or {@code false}. */
    public static final String PROMISES_TRUTH = "promisesTruth";
    /** Whether it takes liability for a breach: {@code true} or {@code false}. */
    public static final String PROMISES_LIABILITY = "promisesLiability";

    /** The year of a recognition, or that an audit is about: four digits. */
    public static final String YEAR = "year";

    // 付款凭证、合同
    public static final String PAYER = "payer";
    public static final String PAYER_ACCOUNT = "payerAccount";
    public static final String PAYEE_ACCOUNT = "payeeAccount";
    public static final String PAID_ON = "paidOn";
    public static final String PURPOSE = "purpose";
    public static final String PARTY_A = "partyA";
    public static final String PARTY_B = "partyB";
    public static final String AMOUNT = "amount";
    public static final String AMOUNT_IN_CAPITALS = "amountInCapitals";

    // 信用报告
    /** Whether the enterprise is on the list 经营异常名录: {@code true} or {@code false}. */
    public static final String ON_ABNORMAL_LIST = "onAbnormalList";
    /** Whether it is on the list 严重违法失信名单: {@code true} or {@code false}. */
    public static final String ON_DISHONEST_LIST = "onDishonestList";

    // 审计报告
    public static final String REVENUE = "revenue";
    public static final String IT_INVESTMENT = "itInvestment";
    public static final String EQUIPMENT_INVESTMENT = "equipmentInvestment";
    public static final String AUDIT_FIRM = "auditFirm";

    /** In yuan. */
    public static final Set<String> AMOUNTS = Set.of(
            AMOUNT_WITHOUT_TAX, TAX_AMOUNT, TOTAL_WITH_TAX, AMOUNT, REVENUE, IT_INVESTMENT, EQUIPMENT_INVESTMENT);

    static final Set<String> CAPITALS = Set.of(TOTAL_IN_CAPITALS, AMOUNT_IN_CAPITALS);
    public static final Set<String> DATES =
            Set.of(ISSUE_DATE, ESTABLISHED_ON, VALID_UNTIL, ISSUED_ON, SIGNED_ON, PAID_ON);
    static final Set<String> CODES = Set.of(
            INVOICE_CODE,
            INVOICE_NUMBER,
            CHECK_CODE,
            MACHINE_NUMBER,
            BUYER_TAX_ID,
            SELLER_TAX_ID,
            CREDIT_CODE,
            ORIGINAL_INVOICE_CODE,
            ORIGINAL_INVOICE_NUMBER,
            RED_NOTICE_NUMBER,
            PAYER_ACCOUNT,
            PAYEE_ACCOUNT);

    /** {@code true} or {@code false}. */
    public static final Set<String> YES_OR_NO =
            Set.of(IS_RED, PROMISES_CREDIT, PROMISES_TRUTH, PROMISES_LIABILITY, ON_ABNORMAL_LIST, ON_DISHONEST_LIST);

    private FieldNames() {}
}
