namespace TieredPy.Syntax.Ast;

/// <summary>What an expression that can be a target is used for.</summary>
public enum ExprContext : byte { Load, Store, Del }

public enum BoolOperator : byte { And, Or }

public enum Operator : byte { Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv }

public enum UnaryOperator : byte { Invert, Not, UAdd, USub }

public enum CmpOperator : byte { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }
