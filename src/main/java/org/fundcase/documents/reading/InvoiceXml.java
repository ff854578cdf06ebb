package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The XML shapes an invoice comes in, told apart by the elements they have and not by root names, because makers use
 * one root for several shapes: the tax bureau's 数电票, the e-invoice attachment of 2019, and the finance ministry's
 * e-voucher (XBRL).
 */
final class InvoiceXml {

    private InvoiceXml() {}

    /** Reads whichever shape it is; empty where the XML is no invoice. */
    static Optional<Collector> read(Tree root, Source source) {
        if (root.has("TotalTax-includedAmount") || root.has("EIid") || root.has("SellerInformation")) {
            return Optional.of(tax(root, source));
        }
        if (root.has("NumberOfInvoice") || root.has("UniqueCodeOfInvoice")) {
            return Optional.of(voucher(root));
        }
        return root.has("InvoiceNo") ? Optional.of(edrm(root, source)) : Optional.empty();
    }

    private static Collector tax(Tree root, Source source) {
        Collector out = new Collector(source);
        taxHead(root, out);
        copy(root, InvoiceElements.TAX, out);
        for (Tree item : root.all("IssuItemInformation")) {
            out.line(line(item, new String[] {
                "ItemName", "SpecMod", "MeaUnits", "Quantity", "UnPrice", "Amount", "TaxRate", "ComTaxAm"
            }));
        }
        return out;
    }

    private static void taxHead(Tree root, Collector out) {
        out.put(INVOICE_NUMBER, root.value("EIid", "InvoiceNumber"));
        out.put(ISSUE_DATE, root.value("IssueTime", "RequestTime"));
        root.first("GeneralOrSpecialVAT").ifPresent(label -> {
            boolean special =
                    "01".equals(label.value("LabelCode")) || label.text().contains("专用");
            out.put(INVOICE_KIND, (special ? InvoiceKind.DIGITAL_SPECIAL : InvoiceKind.DIGITAL_ORDINARY).label());
        });
        root.first("InIssuType")
                .map(label -> label.value("LabelCode"))
                .ifPresent(code -> out.put(IS_RED, String.valueOf(code.equalsIgnoreCase("N"))));
        root.first("SellerInformation").ifPresent(s -> addresses(s, "Seller", out));
        root.first("BuyerInformation").ifPresent(b -> addresses(b, "Buyer", out));
    }

    private static void addresses(Tree party, String who, Collector out) {
        boolean buyer = who.equals("Buyer");
        out.put(
                buyer ? BUYER_ADDRESS_PHONE : SELLER_ADDRESS_PHONE,
                joined(party.value(who + "Addr"), party.value(who + "TelNum")));
        out.put(
                buyer ? BUYER_BANK_ACCOUNT : SELLER_BANK_ACCOUNT,
                joined(party.value(who + "BankName"), party.value(who + "BankAccNum")));
    }

    private static String joined(@Nullable String a, @Nullable String b) {
        return ((a == null ? "" : a) + " " + (b == null ? "" : b)).strip();
    }

    private static Collector edrm(Tree root, Source source) {
        Collector out = new Collector(source);
        copy(root, InvoiceElements.EDRM, out);
        Optional.ofNullable(root.value("GraphCode"))
                .flatMap(QrText::parse)
                .ifPresent(qr -> out.put(INVOICE_KIND, qr.kindLabel()));
        for (Tree item : root.all("GoodsInfo")) {
            out.line(line(item, new String[] {
                "Item", "Specification", "MeasurementDimension", "Quantity", "Price", "Amount", "TaxScheme", "TaxAmount"
            }));
        }
        return out;
    }

    private static Collector voucher(Tree root) {
        Collector out = new Collector(Source.XBRL);
        Optional.ofNullable(root.value("TypeOfInvoice"))
                .flatMap(InvoiceKind::ofTitle)
                .ifPresent(kind -> out.put(INVOICE_KIND, kind.label()));
        copy(root, InvoiceElements.VOUCHER, out);
        for (Tree item : root.all("InformationOfTaxableGoodsOrServicesDetailItemsTuple")) {
            out.line(line(item, new String[] {
                "NameOfTaxableGoodsOrServices",
                "Specification",
                "Unit",
                "Quantity",
                "UnitPrice",
                "AmountExcludingTax",
                "TaxRate",
                "TaxAmount"
            }));
        }
        return out;
    }

    private static void copy(Tree root, Map<String, String> names, Collector out) {
        for (Tree leaf : leaves(root)) {
            String field = names.get(leaf.name());
            if (field != null) {
                out.put(field, leaf.text());
            }
        }
    }

    private static List<Tree> leaves(Tree root) {
        List<Tree> found = new ArrayList<>();
        for (Tree child : root.children()) {
            if (child.children().isEmpty()) {
                found.add(child);
            } else {
                found.addAll(leaves(child));
            }
        }
        return found;
    }

    /** The eight columns of a line, in the order of {@link InvoiceLine}. */
    private static InvoiceLine line(Tree item, String[] columns) {
        String name = item.value(columns[0]);
        String rate = item.value(columns[6]);
        return new InvoiceLine(
                name == null ? "" : Text.clean(name),
                item.value(columns[1]),
                item.value(columns[2]),
                amount(item.value(columns[3])),
                amount(item.value(columns[4])),
                amount(item.value(columns[5])),
                rate == null ? null : Text.taxRate(rate),
                amount(item.value(columns[7])));
    }

    private static @Nullable BigDecimal amount(@Nullable String printed) {
        return printed == null ? null : Text.amount(printed);
    }
}
