package org.fundcase.documents.reading;

import static org.fundcase.documents.reading.FieldNames.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads licences and certificates from printed text, and has the other papers read. */
final class PaperText {

    private static final Set<String> OVER_LINES = Set.of(NAME, ADDRESS, BUSINESS_SCOPE, HOLDER);

    private static final Labels LICENCE = new Labels(Map.ofEntries(
            Map.entry("统一社会信用代码", CREDIT_CODE),
            Map.entry("名称", NAME),
            Map.entry("企业名称", NAME),
            Map.entry("类型", ENTERPRISE_TYPE),
            Map.entry("企业类型", ENTERPRISE_TYPE),
            Map.entry("法定代表人", LEGAL_REPRESENTATIVE),
            Map.entry("负责人", LEGAL_REPRESENTATIVE),
            Map.entry("注册资本", REGISTERED_CAPITAL),
            Map.entry("成立日期", ESTABLISHED_ON),
            Map.entry("营业期限", ""),
            Map.entry("登记机关", ""),
            Map.entry("住所", ADDRESS),
            Map.entry("经营场所", ADDRESS),
            Map.entry("经营范围", BUSINESS_SCOPE)));

    private static final Labels CERTIFICATE = new Labels(Map.ofEntries(
            Map.entry("证书编号", NUMBER),
            Map.entry("编号", NUMBER),
            Map.entry("企业名称", HOLDER),
            Map.entry("单位名称", HOLDER),
            Map.entry("持有单位", HOLDER),
            Map.entry("获证单位", HOLDER),
            Map.entry("统一社会信用代码", CREDIT_CODE),
            Map.entry("发证机关", ISSUER),
            Map.entry("发证单位", ISSUER),
            Map.entry("颁发机构", ISSUER),
            Map.entry("有效期至", VALID_UNTIL),
            Map.entry("有效期限至", VALID_UNTIL),
            Map.entry("发证日期", ISSUED_ON),
            Map.entry("发证时间", ISSUED_ON),
            Map.entry("颁发日期", ISSUED_ON)));

    private static final Pattern AWARDED = Pattern.compile("(?:授予|认定|兹证明)[:：]?(.{4,60}?)(?:为|的|通过|荣获|符合)");
    private static final Pattern HONOUR =
            Pattern.compile("(?:认定为|授予|评为|获评|评定为)(?:20\\d{2}年度?)?[\"“「]?([^\"“”」。,;]{4,40}?)[\"”」。,;]");
    private static final Pattern HONOUR_YEAR =
            Pattern.compile("(20\\d{2})年(?:度)?(?!\\d{1,2}月)[^。]{0,30}(?:企业|工厂|车间|平台|项目|产品|单位)");
    private static final Pattern ADDRESSED = Pattern.compile("^([\\p{IsHan}()]{4,40}(?:公司|厂|集团|中心|院|所|合作社)):$");
    private static final Pattern OFFICE =
            Pattern.compile("^([\\p{IsHan}]{2,24}(?:厅|局|委员会|部|人民政府|协会|联合会))(?:\\(.{0,4}章\\))?$");

    private final Collector out;
    private final List<PageText> pages;
    private final String tight;

    private PaperText(List<PageText> pages) {
        this.pages = pages;
        this.out = new Collector(PageText.source(pages));
        this.tight =
                Text.tight(String.join("", pages.stream().map(PageText::text).toList()));
    }

    static Collector read(DocumentKind kind, List<PageText> pages) {
        PaperText paper = new PaperText(pages);
        switch (kind) {
            case BUSINESS_LICENCE -> paper.labelled(LICENCE);
            case CERTIFICATE -> paper.certificate();
            case COMMITMENT_LETTER -> {
                return LetterText.read(new Sheets(pages));
            }
            case PAYMENT_VOUCHER -> {
                return VoucherText.read(new Sheets(pages));
            }
            case CONTRACT -> {
                return ContractText.read(new Sheets(pages));
            }
            case CREDIT_REPORT -> {
                return CreditReportText.read(new Sheets(pages));
            }
            case AUDIT_REPORT -> {
                return AuditReportText.read(new Sheets(pages));
            }
            case OTHER_INVOICE -> {
                return TicketText.read(new Sheets(pages));
            }
            case INVOICE, OTHER -> {}
        }
        return paper.out;
    }

    private void labelled(Labels labels) {
        for (PageText page : pages) {
            for (Line line : page.lines()) {
                for (Labels.Hit hit : labels.in(line)) {
                    put(page, labels, hit);
                }
            }
        }
    }

    private void put(PageText page, Labels labels, Labels.Hit hit) {
        if (!hit.key().isEmpty()) {
            Cluster value = OVER_LINES.contains(hit.key()) ? labels.valueOverLines(page, hit) : labels.value(hit);
            String text = value.text().replaceAll("[(（](?:盖章|签字|签章|公章|签名).*$", "");
            out.put(hit.key(), text, page.place(value));
        }
    }

    private void certificate() {
        labelled(CERTIFICATE);
        Matcher awarded = AWARDED.matcher(tight);
        if (awarded.find()) {
            out.put(HOLDER, awarded.group(1));
        }
        Sheets sheets = new Sheets(pages)
                .first(TITLE, HONOUR)
                .first(YEAR, HONOUR_YEAR)
                .firstLine(HOLDER, ADDRESSED)
                .firstLine(ISSUER, OFFICE)
                .title("证书", "认定书", "牌匾")
                .lastDate(ISSUED_ON);
        sheets.out().fields().forEach(out::take);
        out.fields().stream()
                .filter(f -> f.name().equals(ISSUED_ON))
                .findFirst()
                .ifPresent(day -> out.put(YEAR, day.value().substring(0, 4)));
        out.fields().stream()
                .filter(f -> f.name().equals(ISSUER))
                .findFirst()
                .ifPresent(issuer -> out.put(LEVEL, level(issuer.value())));
    }

    private static String level(String issuer) {
        if (issuer.contains("部") && !issuer.contains("省") && !issuer.contains("市") || issuer.startsWith("国家")) {
            return "部";
        }
        return issuer.contains("省") || issuer.contains("自治区") ? "省" : issuer.contains("市") ? "市" : "";
    }
}
