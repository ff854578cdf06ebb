package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.util.Map;

/** What the elements of the XML shapes, and the custom data of an OFD, mean. */
final class InvoiceElements {

    // 数电票 of the tax bureau, e-invoice attachment of 2019, e-voucher of the finance ministry
    static final Map<String, String> TAX = Map.ofEntries(
            Map.entry("SellerIdNum", SELLER_TAX_ID),
            Map.entry("SellerName", SELLER_NAME),
            Map.entry("BuyerIdNum", BUYER_TAX_ID),
            Map.entry("BuyerName", BUYER_NAME),
            Map.entry("TotalAmWithoutTax", AMOUNT_WITHOUT_TAX),
            Map.entry("TotalTaxAm", TAX_AMOUNT),
            Map.entry("TotalTax-includedAmount", TOTAL_WITH_TAX),
            Map.entry("TotalTax-includedAmountInChinese", TOTAL_IN_CAPITALS),
            Map.entry("Drawer", DRAWER),
            Map.entry("Remark", REMARK),
            Map.entry("OriginalInvoiceCode", ORIGINAL_INVOICE_CODE),
            Map.entry("OriginalInvoiceNumber", ORIGINAL_INVOICE_NUMBER),
            Map.entry("CreditNoteNumber", RED_NOTICE_NUMBER));

    static final Map<String, String> EDRM = Map.ofEntries(
            Map.entry("InvoiceCode", INVOICE_CODE),
            Map.entry("InvoiceNo", INVOICE_NUMBER),
            Map.entry("IssueDate", ISSUE_DATE),
            Map.entry("InvoiceCheckCode", CHECK_CODE),
            Map.entry("MachineNo", MACHINE_NUMBER),
            Map.entry("BuyerName", BUYER_NAME),
            Map.entry("BuyerTaxID", BUYER_TAX_ID),
            Map.entry("BuyerAddrTel", BUYER_ADDRESS_PHONE),
            Map.entry("BuyerFinancialAccount", BUYER_BANK_ACCOUNT),
            Map.entry("SellerName", SELLER_NAME),
            Map.entry("SellerTaxID", SELLER_TAX_ID),
            Map.entry("SellerAddrTel", SELLER_ADDRESS_PHONE),
            Map.entry("SellerFinancialAccount", SELLER_BANK_ACCOUNT),
            Map.entry("TaxInclusiveTotalAmount", TOTAL_WITH_TAX),
            Map.entry("TaxInclusiveTotalAmountWithWords", TOTAL_IN_CAPITALS),
            Map.entry("TaxExclusiveTotalAmount", AMOUNT_WITHOUT_TAX),
            Map.entry("TaxTotalAmount", TAX_AMOUNT),
            Map.entry("Note", REMARK),
            Map.entry("InvoiceClerk", DRAWER),
            Map.entry("Payee", PAYEE),
            Map.entry("Checker", CHECKER),
            Map.entry("OriginalInvoiceCode", ORIGINAL_INVOICE_CODE),
            Map.entry("OriginalInvoiceNo", ORIGINAL_INVOICE_NUMBER));

    static final Map<String, String> VOUCHER = Map.ofEntries(
            Map.entry("CodeOfInvoice", INVOICE_CODE),
            Map.entry("NumberOfInvoice", INVOICE_NUMBER),
            Map.entry("UniqueCodeOfInvoice", INVOICE_NUMBER),
            Map.entry("DateOfIssue", ISSUE_DATE),
            Map.entry("IdentifyingCode", CHECK_CODE),
            Map.entry("NameOfPurchaser", BUYER_NAME),
            Map.entry("TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfPurchaser", BUYER_TAX_ID),
            Map.entry("NameOfSeller", SELLER_NAME),
            Map.entry("TaxpayerIdentificationNumberUnifiedSocialCreditCodeOfSeller", SELLER_TAX_ID),
            Map.entry("TotalAmountExcludingTax", AMOUNT_WITHOUT_TAX),
            Map.entry("TotalTaxAmount", TAX_AMOUNT),
            Map.entry("TaxIncludedAmountInWords", TOTAL_IN_CAPITALS),
            Map.entry("TaxIncludedAmountInFigures", TOTAL_WITH_TAX),
            Map.entry("NameOfDrawer", DRAWER),
            Map.entry("Remarks", REMARK));

    private InvoiceElements() {}
}
