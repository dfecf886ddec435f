// Names of the tree that System has as well.
global using Attribute = TieredPy.Syntax.Ast.Attribute;
global using Tuple = TieredPy.Syntax.Ast.Tuple;
