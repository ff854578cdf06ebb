package org.fundcase.documents.reading;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which kind of document a text is, by the words such documents cannot do without.
 *
 * @param kind the best kind
 * @param confidence share of its words that were found, 0..1
 */
record KindGuess(DocumentKind kind, double confidence) {

    private static final double ENOUGH = 0.5;

    private record Words(DocumentKind kind, List<String> all) {

        /** The first word is what the document calls itself and must be there. */
        double share(String text) {
            boolean named = List.of(all.get(0).split("\\|")).stream().anyMatch(text::contains);
            return named ? (double) all.stream().filter(w -> anyOf(w, text)).count() / all.size() : 0;
        }

        private static boolean anyOf(String words, String text) {
            return Stream.of(words.split("\\|")).anyMatch(text::contains);
        }
    }

    private static final List<Words> KINDS = List.of(
            new Words(DocumentKind.COMMITMENT_LETTER, List.of("承诺书", "承诺", "真实|属实", "责任|后果|处理")),
            new Words(DocumentKind.INVOICE, List.of("发票", "发票号码", "开票日期", "价税合计|小写", "税额", "识别号|信用代码|税号")),
            new Words(DocumentKind.BUSINESS_LICENCE, List.of("营业执照", "统一社会信用代码", "经营范围", "法定代表人|负责人", "成立日期|注册资本")),
            new Words(
                    DocumentKind.OTHER_INVOICE,
                    List.of("限乘当日当次车|铁路电子客票|通行费发票|通行费专用发票|通行费票据|通行费收据", "¥|元|票价|金额", "站|高速|公路|收费|车", "年|日期|时间")),
            new Words(
                    DocumentKind.PAYMENT_VOUCHER,
                    List.of(
                            "付款凭证|银行回单|电子回单|业务回单|客户回单|付款回单|转账凭证|电汇凭证|支付凭证|交易回单",
                            "付款",
                            "收款",
                            "金额|小写",
                            "账号|账户",
                            "日期|时间")),
            new Words(DocumentKind.CREDIT_REPORT, List.of("信用报告|信用信息报告|信用查询报告|信用信息查询", "经营异常", "失信", "报告", "统一社会信用代码")),
            new Words(DocumentKind.AUDIT_REPORT, List.of("审计报告|鉴证报告", "会计师事务所|注册会计师", "营业收入|投入|投资", "审计", "年度")),
            new Words(
                    DocumentKind.CONTRACT,
                    List.of("合同|协议书", "甲方|买方|需方|委托方", "乙方|卖方|供方|受托方", "签订|签署|签字|盖章|签约", "金额|价款|总价|费用")),
            new Words(DocumentKind.CERTIFICATE, List.of("证书|认定书", "编号", "认定|授予|贯标|评定|证明", "有效期|发证|颁发|日期", "企业|单位|公司")));

    static KindGuess of(List<PageText> pages) {
        String text =
                Text.tight(String.join("", pages.stream().map(PageText::text).toList()));
        return KINDS.stream()
                .map(w -> new KindGuess(w.kind(), w.share(text)))
                .filter(g -> g.confidence() >= ENOUGH)
                .max(Comparator.comparingDouble(KindGuess::confidence))
                .orElse(new KindGuess(DocumentKind.OTHER, 0));
    }
}
