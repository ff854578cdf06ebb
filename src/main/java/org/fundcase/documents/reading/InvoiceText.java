package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads an invoice from printed text and its places, whatever the order of the labels. The order of text in the file
 * is never used.
 */
final class InvoiceText {

    private static final Pattern ORIGINAL = Pattern.compile("(?:被红冲蓝字(?:数电)?(?:发)?票号码|对应正数发票号码|原发票号码):?(\\d{8,20})");
    private static final Pattern ORIGINAL_PAIR = Pattern.compile("对应正数发票代码:?(\\d{10,12})号码:?(\\d{8})");
    private static final Pattern RED_NOTICE = Pattern.compile("红字(?:增值税专用)?(?:发票)?信息(?:表|确认单)编号:?(\\d{10,24})");

    private static final String PARTY_NAME = "partyName";
    private static final String PARTY_ID = "partyId";
    private static final String PARTY_ADDRESS = "partyAddress";
    private static final String PARTY_BANK = "partyBank";
    private static final String NOTHING = "";

    static final Labels LABELS = new Labels(Map.ofEntries(
            Map.entry("发票代码", INVOICE_CODE),
            Map.entry("发票号码", INVOICE_NUMBER),
            Map.entry("数电票号码", INVOICE_NUMBER),
            Map.entry("开票日期", ISSUE_DATE),
            Map.entry("校验码", CHECK_CODE),
            Map.entry("机器编号", MACHINE_NUMBER),
            Map.entry("购买方名称", BUYER_NAME),
            Map.entry("购方名称", BUYER_NAME),
            Map.entry("购买单位名称", BUYER_NAME),
            Map.entry("购买方纳税人识别号", BUYER_TAX_ID),
            Map.entry("购方税号", BUYER_TAX_ID),
            Map.entry("购买方统一社会信用代码/纳税人识别号", BUYER_TAX_ID),
            Map.entry("销售方名称", SELLER_NAME),
            Map.entry("销方名称", SELLER_NAME),
            Map.entry("销售单位名称", SELLER_NAME),
            Map.entry("销售方纳税人识别号", SELLER_TAX_ID),
            Map.entry("销方税号", SELLER_TAX_ID),
            Map.entry("销售方统一社会信用代码/纳税人识别号", SELLER_TAX_ID),
            Map.entry("名称", PARTY_NAME),
            Map.entry("统一社会信用代码/纳税人识别号", PARTY_ID),
            Map.entry("统一社会信用代码", PARTY_ID),
            Map.entry("纳税人识别号", PARTY_ID),
            Map.entry("地址、电话", PARTY_ADDRESS),
            Map.entry("开户行及账号", PARTY_BANK),
            Map.entry("价税合计(小写)", TOTAL_WITH_TAX),
            Map.entry("(小写)", TOTAL_WITH_TAX),
            Map.entry("价税合计(大写)", TOTAL_IN_CAPITALS),
            Map.entry("(大写)", TOTAL_IN_CAPITALS),
            Map.entry("价税合计", TOTAL_WITH_TAX),
            Map.entry("合计金额", AMOUNT_WITHOUT_TAX),
            Map.entry("不含税金额", AMOUNT_WITHOUT_TAX),
            Map.entry("金额合计", AMOUNT_WITHOUT_TAX),
            Map.entry("合计税额", TAX_AMOUNT),
            Map.entry("税额合计", TAX_AMOUNT),
            Map.entry("开票人", DRAWER),
            Map.entry("收款人", PAYEE),
            Map.entry("复核人", CHECKER),
            Map.entry("复核", CHECKER),
            Map.entry("备注", REMARK),
            Map.entry("购买方信息", Parties.BUYER),
            Map.entry("购买方", Parties.BUYER),
            Map.entry("销售方信息", Parties.SELLER),
            Map.entry("销售方", Parties.SELLER),
            Map.entry("项目名称", NOTHING),
            Map.entry("货物或应税劳务、服务名称", NOTHING),
            Map.entry("密码区", NOTHING)));

    private static final Map<String, List<String>> OF_EITHER = Map.of(
            PARTY_NAME, List.of(BUYER_NAME, SELLER_NAME),
            PARTY_ID, List.of(BUYER_TAX_ID, SELLER_TAX_ID),
            PARTY_ADDRESS, List.of(BUYER_ADDRESS_PHONE, SELLER_ADDRESS_PHONE),
            PARTY_BANK, List.of(BUYER_BANK_ACCOUNT, SELLER_BANK_ACCOUNT));
    private static final Set<String> OVER_LINES = Set.of(BUYER_NAME, SELLER_NAME, REMARK);

    private final Collector out;
    private final List<PageText> pages;

    private InvoiceText(List<PageText> pages) {
        this.pages = pages;
        this.out = new Collector(PageText.source(pages));
    }

    static Collector read(List<PageText> pages) {
        InvoiceText reading = new InvoiceText(pages);
        pages.forEach(reading::page);
        new InvoiceTable(LABELS, reading.out).read(pages);
        reading.title();
        PaperNumbers.find(pages, LABELS, reading.out);
        reading.redInvoice();
        return reading.out;
    }

    private void page(PageText page) {
        Parties parties = new Parties(page, LABELS);
        for (Line line : page.lines()) {
            for (Labels.Hit hit : LABELS.in(line)) {
                label(page, parties, hit);
            }
        }
        page.stacks().stream().filter(s -> s.word().equals("备注")).forEach(s -> out.put(REMARK, parties.textBeside(s)));
    }

    private void label(PageText page, Parties parties, Labels.Hit hit) {
        if (OF_EITHER.containsKey(hit.key()) || OVER_LINES.contains(hit.key())) {
            put(page, parties.field(hit, OF_EITHER), LABELS.valueOverLines(page, hit));
        } else if (!hit.key().isEmpty() && !Parties.isMarker(hit.key())) {
            put(page, hit.key(), LABELS.value(hit));
        }
    }

    private void put(PageText page, String name, Cluster value) {
        String text = value.text();
        if (name.equals(DRAWER) || name.equals(PAYEE) || name.equals(CHECKER)) {
            text = text.split("[;；,，]", 2)[0];
        }
        out.put(name, text, page.place(value));
    }

    private void title() {
        pages.stream()
                .flatMap(p ->
                        p.lines().stream().flatMap(l -> l.clusters(3).stream().map(c -> Map.entry(p, c))))
                .filter(e -> e.getValue().text().contains("发票"))
                .forEach(e -> InvoiceKind.ofTitle(e.getValue().text())
                        .ifPresent(kind ->
                                out.put(INVOICE_KIND, kind.label(), e.getKey().place(e.getValue()))));
    }

    private void redInvoice() {
        for (PageText page : pages) {
            Prose prose = Prose.of(page);
            prose.each(ORIGINAL_PAIR, (match, code) -> {
                out.put(ORIGINAL_INVOICE_CODE, match.group(1), page.place(code));
                Cluster number = prose.print(match.start(2), match.end(2));
                out.put(ORIGINAL_INVOICE_NUMBER, match.group(2), page.place(number));
            });
            prose.each(
                    ORIGINAL, (match, number) -> out.put(ORIGINAL_INVOICE_NUMBER, match.group(1), page.place(number)));
            prose.each(RED_NOTICE, (match, number) -> out.put(RED_NOTICE_NUMBER, match.group(1), page.place(number)));
        }
    }
}
