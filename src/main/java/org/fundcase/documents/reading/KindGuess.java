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
