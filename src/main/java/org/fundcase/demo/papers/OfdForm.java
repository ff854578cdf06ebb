package org.fundcase.demo.papers;

import static org.fundcase.demo.papers.InvoiceTruth.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invoice as OFD (GB/T 33190): custom data, tags over the printed text, and on request an attachment. */
final class OfdForm {

    private static final String NS = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String TAG_NS = " xmlns:fp=\"http://www.edrm.org.cn/schema/e-invoice/2019\"";
    private static final String PICTURE = "<ofd:MultiMedias><ofd:MultiMedia ID=\"3\" Type=\"Image\">"
            + "<ofd:MediaFile>code.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>";
    private static final String TAG_LIST = "<ofd:CustomTags" + NS + "><ofd:CustomTag TypeID=\"fp\">"
            + "<ofd:FileLoc>CustomTag.xml</ofd:FileLoc></ofd:CustomTag></ofd:CustomTags>";
    private static final Set<String> LINE_TAGS = Set.of(
            "Item", "Specification", "MeasurementDimension", "Quantity", "Price", "Amount", "TaxScheme", "TaxAmount");

    private final InvoiceTruth t;
    private final FormSheet sheet;

    /** Where the data lies besides the page. */
    enum Data {
        TAGS,
        ATTACHMENT,
        VOUCHER
    }

    private OfdForm(InvoiceTruth t) {
        this.t = t;
        this.sheet = FormSheets.of(t);
    }

    static byte[] write(InvoiceTruth truth, Data data) {
        return new OfdForm(truth).parts(data);
    }

    private byte[] parts(Data data) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("OFD.xml", root());
        parts.put("Doc_0/Document.xml", document(data != Data.TAGS));
        parts.put("Doc_0/PublicRes.xml", resources("<ofd:Fonts><ofd:Font ID=\"2\" FontName=\"宋体\"/></ofd:Fonts>"));
        parts.put("Doc_0/DocumentRes.xml", resources(PICTURE));
        parts.put("Doc_0/Res/code.png", Qr.png(t.qrText()));
        parts.put("Doc_0/Pages/Page_0/Content.xml", page());
        parts.put("Doc_0/Tags/CustomTags.xml", new Xml().raw(TAG_LIST).bytes());
        parts.put("Doc_0/Tags/CustomTag.xml", tags());
        if (data != Data.TAGS) {
            attach(parts, data);
        }
        return Packed.zip(parts);
    }

    private void attach(Map<String, byte[]> parts, Data data) {
        boolean voucher = data == Data.VOUCHER;
        String file = voucher ? "inv_ord_issuer_" + t.issued() + "_" + t.number() + ".xml" : "original_invoice.xml";
        Xml list = new Xml().open("ofd:Attachments" + NS);
        list.open("ofd:Attachment ID=\"9\" Name=\"invoice\" Format=\"xml\"").leaf("ofd:FileLoc", file);
        list.close("ofd:Attachment").close("ofd:Attachments");
        parts.put("Doc_0/Attachs/Attachments.xml", list.bytes());
        parts.put("Doc_0/Attachs/" + file, voucher ? InvoiceXmlForms.voucher(t) : InvoiceXmlForms.attachment(t));
    }

    private static byte[] resources(String content) {
        return new Xml()
                .raw("<ofd:Res" + NS + " BaseLoc=\"Res\">")
                .raw(content)
                .raw("</ofd:Res>")
                .bytes();
    }

    private byte[] root() {
        Xml xml = new Xml()
                .open("ofd:OFD" + NS + " DocType=\"OFD\" Version=\"1.1\"")
                .open("ofd:DocBody")
                .open("ofd:DocInfo");
        xml.leaf("ofd:DocID", String.format(Locale.ROOT, "%032x", t.number().hashCode() & 0xffffffffL));
        xml.open("ofd:CustomDatas");
        custom(xml, "发票代码", t.code());
        custom(xml, "发票号码", t.number());
        custom(xml, "合计税额", plain(t.tax()));
        custom(xml, "合计金额", plain(t.net()));
        custom(xml, "开票日期", t.printedDate());
        custom(xml, "校验码", t.checkCode());
        custom(xml, "购买方纳税人识别号", t.buyer().creditCode());
        custom(xml, "销售方纳税人识别号", t.seller().creditCode());
        xml.close("ofd:CustomDatas").close("ofd:DocInfo").leaf("ofd:DocRoot", "Doc_0/Document.xml");
        return xml.close("ofd:DocBody").close("ofd:OFD").bytes();
    }

    private static void custom(Xml xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.leaf("ofd:CustomData Name=\"" + name + "\"", value);
        }
    }

    private byte[] document(boolean attachments) {
        return new Xml()
                .raw(
                        "<ofd:Document" + NS + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>" + box()
                                + "</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes></ofd:CommonData>")
                .raw("<ofd:Pages><ofd:Page ID=\"10\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>")
                .raw(attachments ? "<ofd:Attachments>Attachs/Attachments.xml</ofd:Attachments>" : "")
                .raw("<ofd:CustomTags>Tags/CustomTags.xml</ofd:CustomTags></ofd:Document>")
                .bytes();
    }

    private String box() {
        return "0 0 " + number(sheet.width()) + " " + number(sheet.height());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private byte[] page() {
        Xml xml = new Xml()
                .open("ofd:Page" + NS)
                .open("ofd:Area")
                .leaf("ofd:PhysicalBox", box())
                .close("ofd:Area");
        xml.open("ofd:Content").open("ofd:Layer ID=\"11\"");
        xml.raw("<ofd:ImageObject ID=\"12\" CTM=\"20 0 0 20 0 0\" Boundary=\"6 3 20 20\" ResourceID=\"3\"/>");
        for (double[] r : sheet.rules()) {
            String end = "M 0 0 L " + number(r[2] - r[0]) + " " + number(r[3] - r[1]);
            xml.raw("<ofd:PathObject Boundary=\"" + number(r[0]) + " " + number(r[1])
                    + " 202 0.5\" LineWidth=\"0.25\"><ofd:AbbreviatedData>" + end
                    + "</ofd:AbbreviatedData></ofd:PathObject>");
        }
        for (int i = 0; i < sheet.texts().size(); i++) {
            text(xml, 100 + i, sheet.texts().get(i));
        }
        return xml.close("ofd:Layer").close("ofd:Content").close("ofd:Page").bytes();
    }

    private static void text(Xml xml, int id, FormSheet.Print p) {
        if (p.text().isEmpty()) {
            return;
        }
        int[] characters = p.text().codePoints().toArray();
        String deltas = IntStream.range(0, characters.length - 1)
                .mapToObj(i -> number(p.downwards() ? p.size() * 1.25 : FormSheets.advance(characters[i], p.size())))
                .collect(Collectors.joining(" "));
        String direction = p.downwards() ? "DeltaY" : "DeltaX";
        xml.raw("<ofd:TextObject ID=\"" + id + "\" Boundary=\"" + number(p.x()) + " " + number(p.y() - p.size())
                + " 90 " + number(p.size() * 1.3) + "\" Font=\"2\" Size=\"" + number(p.size()) + "\">");
        xml.leaf("ofd:TextCode X=\"0\" Y=\"" + number(p.size()) + "\" " + direction + "=\"" + deltas + "\"", p.text());
        xml.close("ofd:TextObject");
    }

    private byte[] tags() {
        Xml xml = new Xml().open("fp:eInvoice" + NS + TAG_NS);
        for (int i = 0; i < sheet.texts().size(); i++) {
            FormSheet.Print p = sheet.texts().get(i);
            if (!p.tag().isEmpty() && !LINE_TAGS.contains(p.tag())) {
                ref(xml, p.tag(), List.of(100 + i));
            }
        }
        return lines(xml.open("fp:GoodsInfos"))
                .close("fp:GoodsInfos")
                .close("fp:eInvoice")
                .bytes();
    }

    private Xml lines(Xml xml) {
        Map<String, List<Integer>> line = new LinkedHashMap<>();
        for (int i = 0; i < sheet.texts().size(); i++) {
            String tag = sheet.texts().get(i).tag();
            boolean startsLine = tag.equals("Item") && line.containsKey("TaxAmount") && isFirstOfItem(i);
            if (startsLine) {
                line(xml, line);
                line.clear();
            }
            if (LINE_TAGS.contains(tag)) {
                line.computeIfAbsent(tag, k -> new java.util.ArrayList<>()).add(100 + i);
            }
        }
        line(xml, line);
        return xml;
    }

    /** The pieces of one wrapped name follow the tax amount; the next item's name is followed by its model. */
    private boolean isFirstOfItem(int i) {
        return i + 1 < sheet.texts().size() && sheet.texts().get(i + 1).tag().equals("Specification");
    }

    private static void line(Xml xml, Map<String, List<Integer>> line) {
        xml.open("fp:GoodsInfo");
        line.forEach((tag, ids) -> ref(xml, tag, ids));
        xml.close("fp:GoodsInfo");
    }

    private static void ref(Xml xml, String tag, List<Integer> ids) {
        xml.open("fp:" + tag);
        ids.forEach(id -> xml.leaf("ofd:ObjectRef PageRef=\"10\"", String.valueOf(id)));
        xml.close("fp:" + tag);
    }
}
