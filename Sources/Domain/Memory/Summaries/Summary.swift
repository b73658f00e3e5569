/// What happened between a person and a persona in a stretch of time, told by neither of them.
package struct Summary: Hashable, Sendable {
    /// How long a stretch.
    package enum Span: String, CaseIterable, Sendable {
        /// One day.
        case day
        /// One week, from Monday on.
        case week

        /// The most characters of a summary, where one Chinese character says as much as two Latin ones.
        package func characterLimit(for language: Language) -> Int {
            let latin = self == .day ? 560 : 700
            return language == .chinese ? latin / 2 : latin
        }
    }

    /// How long a stretch.
    package let span: Span
    /// Its first day.
    package let firstDay: CalendarDay
    /// What happened.
    package let text: String

    /// A summary of these.
    package init(span: Span, firstDay: CalendarDay, text: String) {
        self.span = span
        self.firstDay = firstDay
        self.text = text
    }
}
