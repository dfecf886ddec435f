// Names of the tree that others have as well.
global using Assert = Xunit.Assert;
global using Attribute = TieredPy.Syntax.Ast.Attribute;
global using Tuple = TieredPy.Syntax.Ast.Tuple;
