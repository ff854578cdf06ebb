package org.fundcase.demo.papers;

import static org.fundcase.demo.papers.InvoiceTruth.plain;

import java.math.BigDecimal;

/** An invoice as data: the tax bureau's XML, the e-invoice attachment, the finance ministry's e-voucher. */
public final class InvoiceXmlForms {

    private InvoiceXmlForms() {}

    /** 数电票 XML as the tax bureau's platform gives it. */
    public static byte[] digital(InvoiceTruth t) {
        Xml xml = new Xml().open("EInvoice").open("Header");
        xml.leaf("EIid", t.number()).leaf("EInvoiceTag", "SWEI3200").leaf("Version", "0.35");
        boolean special = t.kind() == InvoiceTruth.Kind.DIGITAL_SPECIAL;
        xml.open("InherentLabel");
        label(xml, "InIssuType", t.isRed() ? "N" : "Y", "是否蓝字发票标志");
        label(xml, "EInvoiceType", "01", "电子发票");
        label(xml, "GeneralOrSpecialVAT", special ? "01" : "02", special ? "增值税专用发票" : "普通发票");
        xml.close("InherentLabel").close("Header").open("EInvoiceData");
        party(xml, "Seller", t.seller());
        party(xml, "Buyer", t.buyer());
        sums(xml, t);
        t.lines().forEach(item -> line(xml, item));
        if (t.isRed()) {
            xml.open("SpecificInformation").open("RedEInvoice").leaf("OriginalInvoiceCode", "");
            xml.leaf("OriginalInvoiceNumber", t.originalNumber())
                    .close("RedEInvoice")
                    .close("SpecificInformation");
        }
        xml.open("AdditionalInformation").leaf("Remark", t.remark()).close("AdditionalInformation");
        xml.close("EInvoiceData").open("TaxSupervisionInfo").leaf("InvoiceNumber", t.number());
        xml.leaf("IssueTime", t.issued().toString()).leaf("TaxBureauCode", "13200000000");
        return xml.close("TaxSupervisionInfo").close("EInvoice").bytes();
    }

    private static void label(Xml xml, String tag, String code, String name) {
        xml.open(tag).leaf("LabelCode", code).leaf("LabelName", name).close(tag);
    }

    private static void party(Xml xml, String who, Party p) {
        xml.open(who + "Information").leaf(who + "IdNum", p.creditCode()).leaf(who + "Name", p.name());
        xml.leaf(who + "Addr", p.addressPhone()).leaf(who + "TelNum", "").leaf(who + "BankName", p.bankAccount());
        xml.leaf(who + "BankAccNum", "").close(who + "Information");
    }

    private static void sums(Xml xml, InvoiceTruth t) {
        xml.open("BasicInformation").leaf("TotalAmWithoutTax", plain(t.net())).leaf("TotalTaxAm", plain(t.tax()));
        xml.leaf("TotalTax-includedAmount", plain(t.total())).leaf("TotalTax-includedAmountInChinese", t.capitals());
        xml.leaf("Drawer", t.drawer())
                .leaf("RequestTime", t.issued() + " 10:20:30")
                .close("BasicInformation");
    }

    private static void line(Xml xml, InvoiceTruth.Item i) {
        xml.open("IssuItemInformation").leaf("ItemName", i.name()).leaf("SpecMod", i.specification());
        xml.leaf("MeaUnits", i.unit()).leaf("Quantity", i.quantity()).leaf("UnPrice", i.unitPrice());
        xml.leaf("Amount", plain(i.amount()));
        xml.leaf("TaxRate", BigDecimal.valueOf(i.rate(), 2).setScale(6).toPlainString());
        xml.leaf("ComTaxAm", plain(i.tax()))
                .leaf("TotaltaxIncludedAmount", plain(i.amount().plus(i.tax())));
        xml.leaf("TaxClassificationCode", "1090511030000000000").close("IssuItemInformation");
    }

    /** {@code original_invoice.xml}, the attachment of older OFD invoices. */
    static byte[] attachment(InvoiceTruth t) {
        Xml xml = new Xml().open("eInvoice xmlns:fp=\"http://www.edrm.org.cn/schema/e-invoice/2019\" Version=\"1.0\"");
        xml.leaf("fp:DocID", "01").leaf("fp:InvoiceCode", t.code()).leaf("fp:InvoiceNo", t.number());
        xml.leaf("fp:IssueDate", t.printedDate()).leaf("fp:InvoiceCheckCode", t.checkCode());
        xml.leaf("fp:GraphCode", t.qrText());
        old(xml, "Buyer", t.buyer());
        old(xml, "Seller", t.seller());
        xml.leaf("fp:TaxInclusiveTotalAmount", plain(t.total()));
        xml.leaf("fp:TaxInclusiveTotalAmountWithWords", t.capitals());
        xml.leaf("fp:TaxExclusiveTotalAmount", plain(t.net())).leaf("fp:TaxTotalAmount", plain(t.tax()));
        xml.leaf("fp:Note", t.remark()).leaf("fp:InvoiceClerk", t.drawer());
        xml.leaf("fp:OriginalInvoiceNo", t.originalNumber()).open("fp:GoodsInfos");
        for (InvoiceTruth.Item i : t.lines()) {
            xml.open("fp:GoodsInfo").leaf("fp:Item", i.name()).leaf("fp:Specification", i.specification());
            xml.leaf("fp:MeasurementDimension", i.unit()).leaf("fp:Price", i.unitPrice());
            xml.leaf("fp:Quantity", i.quantity()).leaf("fp:Amount", plain(i.amount()));
            xml.leaf("fp:TaxScheme", i.rate() + "%")
                    .leaf("fp:TaxAmount", plain(i.tax()))
                    .close("fp:GoodsInfo");
        }
        return xml.close("fp:GoodsInfos").close("eInvoice").bytes();
    }

    private static void old(Xml xml, String who, Party p) {
        xml.open("fp:" + who).leaf("fp:" + who + "Name", p.name()).leaf("fp:" + who + "TaxID", p.creditCode());
        xml.leaf("fp:" + who + "AddrTel", p.addressPhone());
        xml.leaf("fp:" + who + "FinancialAccount", p.bankAccount()).close("fp:" + who);
    }

    /** The finance ministry's e-voucher. */
    static byte[] voucher(InvoiceTruth t) {
        String id = "TaxpayerIdentificationNumberUnifiedSocialCreditCodeOf";
        Xml xml = new Xml()
                .open("xbrl xmlns=\"http://www.xbrl.org/2003/instance\""
                        + " xmlns:inv=\"http://xbrl.mof.gov.cn/taxonomy/2021-09-30/inv\"");
        xml.leaf("inv:TypeOfInvoice", t.kind().title());
        xml.leaf(t.kind().isDigital() ? "inv:UniqueCodeOfInvoice" : "inv:NumberOfInvoice", t.number());
        xml.leaf("inv:CodeOfInvoice", t.code())
                .leaf("inv:DateOfIssue", t.issued().toString());
        xml.leaf("inv:IdentifyingCode", t.checkCode())
                .leaf("inv:NameOfPurchaser", t.buyer().name());
        xml.leaf("inv:" + id + "Purchaser", t.buyer().creditCode())
                .leaf("inv:NameOfSeller", t.seller().name());
        xml.leaf("inv:" + id + "Seller", t.seller().creditCode());
        xml.leaf("inv:TotalAmountExcludingTax", plain(t.net())).leaf("inv:TotalTaxAmount", plain(t.tax()));
        xml.leaf("inv:TaxIncludedAmountInWords", t.capitals());
        xml.leaf("inv:TaxIncludedAmountInFigures", plain(t.total()));
        t.lines().forEach(item -> tuple(xml, item));
        return xml.close("xbrl").bytes();
    }

    private static void tuple(Xml xml, InvoiceTruth.Item i) {
        xml.open("inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple");
        xml.leaf("inv:NameOfTaxableGoodsOrServices", i.name()).leaf("inv:Specification", i.specification());
        xml.leaf("inv:Unit", i.unit()).leaf("inv:Quantity", i.quantity()).leaf("inv:UnitPrice", i.unitPrice());
        xml.leaf("inv:AmountExcludingTax", plain(i.amount())).leaf("inv:TaxRate", i.rate() + ".00%");
        xml.leaf("inv:TaxAmount", plain(i.tax()));
        xml.close("inv:InformationOfTaxableGoodsOrServicesDetailItemsTuple");
    }
}
