import Foundation

/// The operator's caps on money.
struct BudgetSettings: Hashable, Sendable {
    /// US dollars a day for everything; `nil` for no cap.
    let dollarsPerDay: Decimal?
    /// US dollars a day for one person; `nil` for no cap.
    let dollarsPerPersonPerDay: Decimal?
}
